import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { MAX_BULK, type Outcome, type QueueRow } from '#domain/surveys/model.review.ts';
import { ApiError } from '#web/lib/api.ts';
import { useChange } from '#web/lib/queries.ts';
import { ReasonDialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import styles from './Review.module.css';

interface Props {
  readonly chosen: readonly QueueRow[];
  /** The chosen ones were decided; those that were refused stay where they are. */
  readonly onDone: () => void;
}

interface Report {
  readonly action: 'accepted' | 'returned';
  readonly done: number;
  readonly refused: readonly { readonly school: string; readonly outcome: Outcome }[];
}

/** One decision on all chosen forms, and what became of each. */
export function BulkBar({ chosen, onDone }: Props) {
  const { t } = useTranslation();
  const [returning, setReturning] = useState(false);
  const [report, setReport] = useState<Report>();
  const tell = (action: Report['action']) => (outcomes: readonly Outcome[]) => {
    const nameOf = (id: string) => chosen.find((row) => row.id === id)?.school.name ?? '';
    const refused = outcomes.filter(({ refusal }) => refusal !== null);
    setReport({
      action,
      done: outcomes.length - refused.length,
      refused: refused.map((outcome) => ({ school: nameOf(outcome.id), outcome })),
    });
    setReturning(false);
    onDone();
  };
  const accept = useChange(reviewContract.acceptMany, { onSuccess: tell('accepted') });
  const sendBack = useChange(reviewContract.returnMany, { onSuccess: tell('returned') });
  const forms = chosen.slice(0, MAX_BULK).map(({ id, version }) => ({ id, version }));
  return (
    <section className={styles.bulk} aria-label={t('review:bulk.title')}>
      {chosen.length > 0 && (
        <div className={styles.bulkButtons}>
          <p>{t('review:bulk.chosen', { count: chosen.length })}</p>
          <Button loading={accept.isPending} onClick={() => accept.mutate({ body: { forms } })}>
            {t('review:bulk.accept')}
          </Button>
          <Button variant="default" onClick={() => setReturning(true)}>
            {t('review:bulk.sendBack')}
          </Button>
          {chosen.length > MAX_BULK && <p>{t('review:bulk.limit', { limit: MAX_BULK })}</p>}
        </div>
      )}
      {accept.error && <ErrorNotice error={accept.error} />}
      {report && <Told report={report} />}
      <ReasonDialog
        opened={returning}
        title={t('review:bulk.returnTitle', { count: forms.length })}
        confirmLabel={t('review:bulk.sendBack')}
        busy={sendBack.isPending}
        error={sendBack.error}
        onConfirm={(reason) => sendBack.mutate({ body: { forms, reason } })}
        onClose={() => setReturning(false)}
      >
        {t('review:bulk.returnText')}
      </ReasonDialog>
    </section>
  );
}

function Told({ report: { action, done, refused } }: { readonly report: Report }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <div role="status">
      <p>{t(`review:bulk.${action}`, { count: done })}</p>
      {refused.length > 0 && (
        <>
          <p>{t('review:bulk.refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ school, outcome: { id, refusal } }) => (
              <li key={id}>
                <strong>{school}.</strong>{' '}
                {refusal && errorText(new ApiError('conflict', refusal.reason, refusal.detail))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
