import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { approvalContract } from '#domain/approval/contract.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { useActDraft } from '#web/documents/acts/useActDraft.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import styles from './Approval.module.css';
import { ApprovalGround } from './ApprovalGround.tsx';
import { ObligationRow } from './ObligationRow.tsx';
import { UnaddressedList } from './UnaddressedList.tsx';
import { UnknownParty } from './UnknownParty.tsx';
import { useExcluded } from './useExcluded.ts';
import { useGround } from './useGround.ts';
import { useUnaddressed } from './useUnaddressed.ts';

interface Props {
  readonly draft: PlanDraft;
  readonly schoolListId: SchoolListId;
  readonly plan: z.output<typeof approvalContract.previewDraft.response>;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The act and why, then what approval does to every obligation; whom the version in force leaves out stays unmarked. */
export function DraftApproval({ draft, schoolListId, plan }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useActDraft(draft.act);
  const ground = useGround();
  const excluded = useExcluded(plan.fanOut);
  const [confirming, setConfirming] = useState(false);
  const [unknown, setUnknown] = useState<string>();
  const left = excluded.all;
  const asked = useUnaddressed(plan.fanOut, left, plan.undecided);
  const approve = useChange(approvalContract.approveDraft, {
    onSuccess: ({ planId }) => void navigate({ to: '/plans/$id/versions', params: { id: planId } }),
    onError: asked.refresh,
  });
  const leftOut = total(plan.fanOut.map((one) => one.leftOut.length));
  const kept = total(plan.fanOut.map((one) => one.kept));
  const closing = total(plan.fanOut.map((one) => one.closing)) + total(plan.dropped.map((one) => one.open));

  // What stands first on the page is gone to last, and so keeps the focus.
  const check = () => {
    const isWritten = [ground.check(), act.check()].every(Boolean);
    if (isWritten) setConfirming(true);
  };

  return (
    <>
      <ApprovalGround act={act} ground={ground} />
      <p className={styles.total}>
        {plan.periodFrom && plan.periodTo
          ? t('approval:draft.period', { from: formatDay(plan.periodFrom), to: formatDay(plan.periodTo) })
          : t('approval:draft.noPeriod')}{' '}
        {t('approval:exclude')}
      </p>
      {plan.dropped.length > 0 && (
        <section aria-labelledby="approval-dropped">
          <h2 id="approval-dropped" className={styles.heading}>
            {t('approval:draft.dropped')}
          </h2>
          <ul className={styles.obligations}>
            {plan.dropped.map(({ number, title, open, accepted }) => (
              <li key={`${number} ${title}`} className={styles.obligation}>
                <span>{t('approval:draft.droppedOf', { number, title })}</span>
                <span className={styles.place}>{t('approval:draft.droppedFacts', { open, accepted })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 className={styles.heading}>{t('approval:caption')}</h2>
      <ul className={styles.obligations} aria-label={t('approval:caption')}>
        {plan.fanOut.map((one) => (
          <ObligationRow
            key={one.key}
            asks={setUnknown}
            obligation={one}
            excluded={excluded.of(one.key)}
            onToggle={(id) => excluded.toggle(one.key, id)}
          />
        ))}
      </ul>
      <UnknownParty
        party={plan.fanOut.flatMap(({ item }) => item.responsible).find(({ text }) => text === unknown)}
        draft={draft}
        onClose={() => setUnknown(undefined)}
      />
      <div className={styles.bar}>
        <Button disabled={plan.periodFrom === null || act.uploading} onClick={check}>
          {t('approval:draft.confirm')}
        </Button>
        {act.uploading && <p className={styles.closed}>{t('approval:draft.uploading')}</p>}
      </div>
      <ConfirmDialog
        opened={confirming}
        title={t('approval:draft.confirmTitle')}
        confirmLabel={t('approval:draft.confirm')}
        busy={approve.isPending}
        ready={!asked.refusal}
        error={approve.error}
        onConfirm={() =>
          approve.mutate({
            params: { id: draft.id },
            body: {
              schoolListId,
              revision: draft.revision,
              act: act.body(),
              summary: ground.text.trim(),
              excluded: left,
              unaddressed: asked.confirmed,
            },
          })
        }
        onClose={() => setConfirming(false)}
      >
        {t('approval:draft.confirmText', { fresh: plan.assignments - kept - leftOut, kept, closing })}{' '}
        {left.length > leftOut && t('approval:draft.excludedToo', { count: left.length - leftOut })}
        <UnaddressedList fanOut={plan.fanOut} asked={asked} />
      </ConfirmDialog>
    </>
  );
}
