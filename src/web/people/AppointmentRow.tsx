import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import type { Person } from '#domain/people/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './PeoplePage.module.css';

interface Props {
  readonly personId: UserId;
  readonly appointment: Person['appointments'][number];
  readonly canManage: boolean;
}

export function AppointmentRow({ personId, appointment, canManage }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [ending, setEnding] = useState(false);
  const [validTo, setValidTo] = useState(today);
  const end = useChange(peopleContract.endAppointment, { onSuccess: () => setEnding(false) });
  const { id, role, organization, validFrom } = appointment;

  return (
    <div className={styles.appointment}>
      <div>
        {t(`account:roles.${role}`)} <span className={styles.organization}>{organization.name}</span>
        <span className={styles.period}>
          {appointment.validTo
            ? t('people:appointment.between', {
                from: formatDay(validFrom),
                to: formatDay(appointment.validTo),
              })
            : t('people:appointment.since', { from: formatDay(validFrom) })}
        </span>
      </div>
      {canManage && !appointment.validTo && !ending && (
        <Button variant="default" size="compact-md" onClick={() => setEnding(true)}>
          {t('people:appointment.end')}
        </Button>
      )}
      {ending && (
        <Group align="flex-end" gap="xs">
          <TextInput
            type="date"
            label={t('people:appointment.lastDay')}
            value={validTo}
            min={validFrom}
            onChange={(event) => setValidTo(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => setEnding(false)}>
            {t('actions.cancel')}
          </Button>
          <Button
            loading={end.isPending}
            onClick={() => end.mutate({ params: { id: personId, appointmentId: id }, body: { validTo } })}
          >
            {t('people:appointment.end')}
          </Button>
        </Group>
      )}
      {end.error && <ErrorNotice error={end.error} />}
    </div>
  );
}
