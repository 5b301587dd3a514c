import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useSummary } from '#web/forms/FormStoreContext.tsx';
import type { AnswerQueue } from '#web/forms/state/answer-queue.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { useUnanswered } from '../review/useUnanswered.ts';
import styles from '../Survey.module.css';

interface Props {
  readonly form: SurveyForm;
  readonly queue: AnswerQueue;
}

/** Sends the form; while it may not be sent, says at once what is left to do. */
export function SubmitForm({ form, queue }: Props) {
  const { t } = useTranslation();
  const { left, errors, uncommented, conflicts, unconfirmed } = useSummary();
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const submit = useChange(surveysContract.submit);
  const reasons = [
    left > 0 && t('surveys:submit.left', { count: left }),
    errors > 0 && t('surveys:submit.errors', { count: errors }),
    uncommented > 0 && t('surveys:submit.uncommented', { count: uncommented }),
    unconfirmed.length > 0 && t('surveys:submit.unconfirmed', { count: unconfirmed.length }),
    conflicts.length > 0 && t('surveys:submit.conflicts', { count: conflicts.length }),
  ].filter((reason) => reason !== false);
  const closed = reasons.length > 0;
  const unanswered = useUnanswered().length;
  const answering = unanswered > 0 && t('surveys:submit.unanswered', { count: unanswered });
  const state = () => {
    if (closed)
      return t('surveys:submit.closed', { what: [...reasons, answering].filter(Boolean).join(', ') });
    return answering ? t('surveys:submit.remaining', { what: answering }) : t('surveys:submit.ready');
  };

  const send = async () => {
    setSaving(true);
    const saved = await queue.flush();
    setSaving(false);
    setUnsaved(!saved);
    if (saved) submit.mutate({ params: { id: form.id }, body: { version: queue.version } });
  };
  return (
    <div className={styles.submit}>
      <p id="submit-state" className={styles.secondary} title={state()}>
        {state()}{' '}
        {answering && (
          <button
            type="button"
            className={styles.link}
            onClick={() => document.getElementById('remarks')?.focus()}
          >
            {t('review:remarks.title')}
          </button>
        )}
      </p>
      <Button
        variant={answering ? 'default' : 'filled'}
        aria-disabled={closed}
        data-disabled={closed || undefined}
        aria-describedby="submit-state"
        onClick={() => (closed ? document.getElementById('findings')?.focus() : setAsking(true))}
      >
        {t('surveys:submit.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t(answering ? 'surveys:submit.askUnanswered' : 'surveys:submit.ask')}
        confirmLabel={t(answering ? 'surveys:submit.confirmUnanswered' : 'surveys:submit.confirm')}
        busy={saving || submit.isPending}
        error={submit.error}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        {answering && <p>{t('surveys:submit.untouched', { count: unanswered })}</p>}
        <p>{t(`surveys:submit.text.${form.campaign.chain}`)}</p>
        {unsaved && <p role="alert">{t('surveys:submit.unsaved')}</p>}
      </ConfirmDialog>
    </div>
  );
}
