import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog, ReasonDialog } from '#web/ui/Dialogs.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from './Assignments.module.css';

/** Buttons for the acceptor; for everyone else the name of who decides. */
export function DecisionPanel({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { id, version, actions, status, acceptedBy } = assignment;
  const [asking, setAsking] = useState<'accept' | 'return'>();
  const [note, setNote] = useState('');
  const close = () => setAsking(undefined);
  const accept = useChange(assignmentsContract.accept, { onSuccess: close });
  const sendBack = useChange(assignmentsContract.sendBack, { onSuccess: close });
  const params = { id };

  if (status !== 'reported') return null;
  if (!actions.includes('accept') && !actions.includes('return')) {
    const who = t(`assignments:decide.waitingBy.${acceptedBy}`);
    return <p className={styles.secondary}>{t('assignments:decide.waiting', { who })}</p>;
  }
  return (
    <section aria-labelledby="assignment-decision">
      <h2 id="assignment-decision" className={styles.heading}>
        {t('assignments:decide.title')}
      </h2>
      <Group>
        {actions.includes('accept') && (
          <Button onClick={() => setAsking('accept')}>{t('assignments:decide.accept')}</Button>
        )}
        {actions.includes('return') && (
          <Button variant="default" onClick={() => setAsking('return')}>
            {t('assignments:decide.sendBack')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asking === 'accept'}
        title={t('assignments:decide.acceptTitle')}
        confirmLabel={t('assignments:decide.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ params, body: { version, text: note } })}
        onClose={close}
      >
        <p>{t('assignments:decide.acceptText')}</p>
        <WordsInput
          label={t('assignments:decide.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          minRows={2}
          autosize
        />
      </ConfirmDialog>
      <ReasonDialog
        opened={asking === 'return'}
        title={t('assignments:decide.sendBackTitle')}
        confirmLabel={t('assignments:decide.sendBack')}
        busy={sendBack.isPending}
        error={sendBack.error}
        onConfirm={(reason) => sendBack.mutate({ params, body: { version, reason } })}
        onClose={close}
      >
        {t('assignments:decide.sendBackText')}
      </ReasonDialog>
    </section>
  );
}
