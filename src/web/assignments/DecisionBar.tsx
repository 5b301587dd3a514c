import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './DecisionBar.module.css';
import { type AskedDecision, DecisionDialogs } from './DecisionDialogs.tsx';
import { useShowDecided } from './queries.ts';

interface Props {
  readonly assignment: Assignment;
  /** The assignment as the decision left it. */
  readonly onDecided?: (decided: Assignment) => void;
  /** The place in a queue, and the ways to its neighbours. */
  readonly children?: ReactNode;
}

/** The decision on a report under its text: sent at once, taken back for a while; for everyone else who decides. */
export function DecisionBar({ assignment, onDecided, children }: Props) {
  const { t } = useTranslation();
  const { id, version, actions, claim, lacks, withdrawableUntil } = assignment;
  const { region } = useSession();
  const [asking, setAsking] = useState<AskedDecision>();
  const show = useShowDecided();
  const done = (decided: Assignment) => {
    setAsking(undefined);
    show(decided);
    onDecided?.(decided);
  };
  const accept = useChange(assignmentsContract.accept, { onSuccess: done });
  const sendBack = useChange(assignmentsContract.sendBack, { onSuccess: done });
  const withdraw = useChange(assignmentsContract.withdraw, { onSuccess: show });
  const params = { id };
  const busy = accept.isPending || sendBack.isPending || withdraw.isPending;
  // Without its evidence a report is accepted with a reason alone.
  const needs = claim === 'done' && lacks.length > 0;
  const acceptIt = () => {
    if (needs) setAsking('note');
    else if (!busy) accept.mutate({ params, body: { version } });
  };
  const withdrawIt = () => {
    if (!busy) withdraw.mutate({ params, body: { version } });
  };
  usePageKeys({
    ...(actions.includes('accept') && { a: acceptIt }),
    ...(actions.includes('return') && { r: () => setAsking('return') }),
    ...(actions.includes('withdraw') && { u: withdrawIt }),
  });

  if (!actions.some((action) => action !== 'report')) return <Awaited assignment={assignment} />;
  const error = asking === undefined ? (accept.error ?? withdraw.error) : null;
  return (
    <section className={styles.bar} aria-label={t('assignments:decide.title')}>
      {error && <ErrorNotice error={error} />}
      {actions.includes('accept') && (
        <Button loading={accept.isPending} onClick={acceptIt} aria-keyshortcuts="a">
          {t('assignments:decide.accept')}
        </Button>
      )}
      {actions.includes('return') && (
        <Button variant="default" onClick={() => setAsking('return')} aria-keyshortcuts="r">
          {t('assignments:decide.sendBack')}
        </Button>
      )}
      {actions.includes('accept') && (
        <Button variant="subtle" px="xs" onClick={() => setAsking('note')}>
          {t('assignments:decide.acceptWithNote')}
        </Button>
      )}
      {withdrawableUntil && (
        <>
          <Button variant="default" loading={withdraw.isPending} onClick={withdrawIt} aria-keyshortcuts="u">
            {t('assignments:decide.withdraw')}
          </Button>
          <p className={styles.words}>
            {t('assignments:decide.until', { moment: formatMoment(withdrawableUntil, region.timeZone) })}
          </p>
        </>
      )}
      {children}
      <DecisionDialogs
        asking={asking}
        needs={needs}
        accept={{
          isPending: accept.isPending,
          error: accept.error,
          send: (text) => accept.mutate({ params, body: { version, text } }),
        }}
        sendBack={{
          isPending: sendBack.isPending,
          error: sendBack.error,
          send: (reason) => sendBack.mutate({ params, body: { version, reason } }),
        }}
        onClose={() => setAsking(undefined)}
      />
    </section>
  );
}

/** For everyone else: who decides. */
function Awaited({ assignment: { status, acceptedBy } }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  if (status !== 'reported') return null;
  const who = t(`assignments:decide.waitingBy.${acceptedBy}`);
  return <p className={styles.words}>{t('assignments:decide.waiting', { who })}</p>;
}
