import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import type { Person } from '#domain/people/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog, Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { AppointForm } from './AppointForm.tsx';
import { AppointmentRow } from './AppointmentRow.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';
import styles from './PeoplePage.module.css';
import { Proposals } from './Proposals.tsx';

interface Props {
  readonly person: Person | undefined;
  readonly canManage: boolean;
  readonly onClose: () => void;
}

export function PersonDialog({ person, canManage, onClose }: Props) {
  return (
    <Dialog opened={person !== undefined} onClose={onClose} title={person?.fullName ?? ''} size="lg">
      {person && <PersonCard key={person.id} person={person} canManage={canManage} onClose={onClose} />}
    </Dialog>
  );
}

function PersonCard({ person, canManage, onClose }: Props & { readonly person: Person }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [confirming, setConfirming] = useState(false);
  const reset = useChange(peopleContract.resetPassword, { onSuccess: () => setConfirming(false) });
  const block = useChange(peopleContract.setBlocked);
  const params = { id: person.id };

  if (reset.data)
    return <OneTimePassword of={person.fullName} password={reset.data.password} onClose={onClose} />;
  return (
    <>
      <p>{t('people:card.login', { login: person.login })}</p>
      <h3 className={styles.heading}>{t('user.appointments')}</h3>
      {person.appointments.map((appointment) => (
        <AppointmentRow
          key={appointment.id}
          personId={person.id}
          appointment={appointment}
          canManage={canManage}
        />
      ))}
      <Proposals of={person.id} />
      {canManage && (
        <>
          <AppointForm personId={person.id} />
          <h3 className={styles.heading}>{t('people:card.access')}</h3>
          {block.error && <ErrorNotice error={block.error} />}
          <Group>
            <Button variant="default" onClick={() => setConfirming(true)}>
              {t('account:password.reset')}
            </Button>
            {person.id !== user.id && (
              <Button
                variant="default"
                loading={block.isPending}
                onClick={() => block.mutate({ params, body: { blocked: !person.blocked } })}
              >
                {person.blocked ? t('people:card.unblock') : t('people:card.block')}
              </Button>
            )}
          </Group>
        </>
      )}
      <ConfirmDialog
        opened={confirming}
        title={t('account:password.reset')}
        confirmLabel={t('account:password.reset')}
        busy={reset.isPending}
        error={reset.error}
        onConfirm={() => reset.mutate({ params })}
        onClose={() => setConfirming(false)}
      >
        {t('account:password.resetExplanation', { name: person.fullName })}
      </ConfirmDialog>
    </>
  );
}
