import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { QueueRow } from '#domain/surveys/model.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog, ReasonDialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useQueue } from '../queries.review.ts';
import styles from '../Survey.module.css';
import { isWaiting } from './QueueTable.tsx';
import { isOpenRemark, useRemarks } from './RemarksContext.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';

type Asking = 'accept' | 'return' | 'withdraw' | null;

/** Decision on a form: accept, return, take an acceptance back. After it the next form of the queue opens. */
export function ReviewBar({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const may = (action: SurveyForm['actions'][number]) => form.actions.includes(action);
  const deciding = may('accept') || may('return');
  const queue = useQueue(form.campaign.id, deciding);
  const { others, next, previous } = placeIn(queue.data ?? [], form.id);
  const { remarks, known } = useRemarks();
  const open = remarks.filter(isOpenRemark).length;
  const [asking, setAsking] = useState<Asking>(null);
  const goTo = useGoTo();
  const goOn = () => goTo(next?.id);
  const accept = useChange(surveysContract.accept, { onSuccess: goOn });
  const withdraw = useChange(surveysContract.withdrawAcceptance, { onSuccess: () => setAsking(null) });
  const params = { id: form.id };
  const { version } = form;
  const decideToAccept = () => {
    if (open > 0) setAsking('accept');
    else if (known && !accept.isPending) accept.mutate({ params, body: { version } });
  };
  usePageKeys({
    ...(may('accept') && { a: decideToAccept }),
    ...(may('return') && { r: () => setAsking('return') }),
    ...(next && { j: () => void goTo(next.id) }),
    ...(previous && { k: () => void goTo(previous.id) }),
  });
  if (!deciding && !may('withdraw_acceptance')) return null;

  return (
    <section className={styles.bar} aria-label={t('surveys:review.bar')}>
      {accept.error && asking === null && <ErrorNotice error={accept.error} />}
      {may('accept') && (
        <Button loading={accept.isPending || !known} onClick={decideToAccept}>
          {t('surveys:review.accept')}
        </Button>
      )}
      {may('return') && (
        <Button variant="default" onClick={() => setAsking('return')}>
          {t('surveys:review.sendBack')}
        </Button>
      )}
      {may('withdraw_acceptance') && (
        <Button variant="default" onClick={() => setAsking('withdraw')}>
          {t('surveys:review.withdraw')}
        </Button>
      )}
      {deciding && queue.data && (
        <p className={styles.secondary}>
          {others.length > 0
            ? `${t('surveys:review.waiting', { count: others.length })}. ${t('surveys:review.keys')}`
            : t('surveys:review.last')}
        </p>
      )}
      <ReturnDialog opened={asking === 'return'} onReturned={goOn} onClose={() => setAsking(null)} />
      <ConfirmDialog
        opened={asking === 'accept'}
        title={t('review:accept.ask')}
        confirmLabel={t('surveys:review.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ params, body: { version } })}
        onClose={() => setAsking(null)}
      >
        {t('review:accept.text', { count: open })}
      </ConfirmDialog>
      <ReasonDialog
        opened={asking === 'withdraw'}
        title={t('surveys:review.withdrawTitle')}
        confirmLabel={t('surveys:review.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={(reason) => withdraw.mutate({ params, body: { version, reason } })}
        onClose={() => setAsking(null)}
      >
        {t('surveys:review.withdrawText')}
      </ReasonDialog>
    </section>
  );
}

/** The neighbours of the form among those that wait, in the order of the queue; after the last one comes the first. */
function placeIn(rows: readonly QueueRow[], id: SurveyForm['id']) {
  const waiting = rows.filter((row) => row.id === id || isWaiting(row));
  const at = waiting.findIndex((row) => row.id === id);
  const others = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(at, 0))];
  return { others, next: others[0], previous: others.at(-1) };
}

/** Opens a form, or the queue where there is none. */
function useGoTo(): (id: SurveyForm['id'] | undefined) => Promise<void> {
  const navigate = useNavigate();
  return (id) =>
    id ? navigate({ to: '/surveys/$formId', params: { formId: id } }) : navigate({ to: '/surveys' });
}
