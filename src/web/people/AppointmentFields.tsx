import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '#domain/access/roles.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { organizationKindsOf } from '#domain/people/rules.ts';
import { OrganizationField } from '#web/directory/OrganizationField.tsx';

export interface NewAppointment {
  readonly role: Role | undefined;
  readonly organization: OrganizationRef | undefined;
  readonly validFrom: LocalDate;
}

interface Props {
  readonly value: NewAppointment;
  readonly onChange: (value: NewAppointment) => void;
  /** The form was sent once: what is missing is told. */
  readonly tried: boolean;
}

/** Role × organisation × from when. */
export function AppointmentFields({ value, onChange, tried }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('people:appointment.role')}
        value={value.role ?? ''}
        data={[
          { value: '', label: t('people:appointment.chooseRole'), disabled: true },
          ...roles
            .filter((role) => organizationKindsOf[role].length > 0)
            .map((role) => ({ value: role, label: t(`account:roles.${role}`) })),
        ]}
        onChange={(event) =>
          onChange({ ...value, role: roles.find((role) => role === event.currentTarget.value) })
        }
        required
        withAsterisk={false}
      />
      <OrganizationField
        label={t('people:appointment.organization')}
        value={value.organization}
        missing={tried && !value.organization}
        onChange={(organization) => onChange({ ...value, organization })}
      />
      <TextInput
        type="date"
        label={t('people:appointment.validFrom')}
        value={value.validFrom}
        onChange={(event) => onChange({ ...value, validFrom: event.currentTarget.value })}
        required
        withAsterisk={false}
      />
    </>
  );
}
