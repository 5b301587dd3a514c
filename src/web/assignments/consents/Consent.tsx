import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentsContract } from '#domain/assignments/consents/contract.ts';
import { isFederal } from '#domain/assignments/consents/rules.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { ActFields } from '#web/documents/acts/ActFields.tsx';
import { useActDraft } from '#web/documents/acts/useActDraft.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import styles from '../Assignments.module.css';

/** What binds a federal organisation to a day, or that nothing does yet. */
export function Consent({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const canNote = useCan('plan.approve');
  const { organization, consent, status } = assignment;
  const [asks, setAsks] = useState(false);
  if (!isFederal(organization.kind)) return null;
  const isOpen = status === 'assigned' || status === 'returned';
  return (
    <section aria-labelledby="assignment-consent">
      <h2 id="assignment-consent" className={styles.heading}>
        {t('assignments:consent.title')}
      </h2>
      <p className={styles.quiet}>
        {consent
          ? t('assignments:consent.by', { ...consent, date: consent.date ? formatDay(consent.date) : '' })
          : t('assignments:consent.none')}
      </p>
      {canNote && isOpen && !consent && (
        <Button variant="default" onClick={() => setAsks(true)}>
          {t('assignments:consent.note')}
        </Button>
      )}
      {asks && <ConsentDialog assignment={assignment} onClose={() => setAsks(false)} />}
    </section>
  );
}

interface DialogProps {
  readonly assignment: Assignment;
  readonly onClose: () => void;
}

function ConsentDialog({ assignment: { id }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const act = useActDraft(null);
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const note = useChange(consentsContract.noteConsent, { onSuccess: onClose });
  const send = () => {
    setTried(true);
    if (act.check() && dueOn !== '' && !act.uploading)
      note.mutate({ params: { id }, body: { act: act.body(), dueOn } });
  };
  return (
    <ConfirmDialog
      opened
      title={t('assignments:consent.note')}
      confirmLabel={t('assignments:consent.save')}
      busy={note.isPending}
      error={note.error}
      onConfirm={send}
      onClose={onClose}
    >
      <Stack gap="sm">
        <ActFields act={act} />
        <TextInput
          type="date"
          label={t('assignments:consent.dueOn')}
          min={today}
          value={dueOn}
          error={tried && dueOn === '' ? t('assignments:consent.dayMissing') : undefined}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
