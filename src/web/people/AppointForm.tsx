import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { needsAgreement } from '#domain/people/rules.appointing.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { AppointmentFields, type NewAppointment } from './AppointmentFields.tsx';

/** One more appointment for a person; folded until asked for. */
export function AppointForm({ personId }: { readonly personId: UserId }) {
  const { t } = useTranslation();
  const { today, user } = useSession();
  const empty: NewAppointment = { role: undefined, organization: undefined, validFrom: today };
  const [appointment, setAppointment] = useState<NewAppointment>();
  const [tried, setTried] = useState(false);
  const appoint = useChange(peopleContract.appoint, { onSuccess: () => setAppointment(undefined) });

  if (!appointment) {
    return (
      <Button variant="default" mt="sm" onClick={() => setAppointment(empty)}>
        {t('people:appointment.add')}
      </Button>
    );
  }
  const { role, organization, validFrom } = appointment;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!role || !organization) return;
        appoint.mutate({
          params: { id: personId },
          body: { role, organizationId: organization.id, validFrom },
        });
      }}
    >
      <Stack gap="sm" mt="sm">
        <AppointmentFields value={appointment} onChange={setAppointment} tried={tried} />
        {role && needsAgreement(role, personId, user.id) && <p>{t('people:appointment.waits')}</p>}
        {appoint.error && <ErrorNotice error={appoint.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAppointment(undefined)}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={appoint.isPending}>
            {t('people:appointment.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
