import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './Approval.module.css';
import { ApprovalGround } from './ApprovalGround.tsx';
import { ConfirmDraft } from './ConfirmDraft.tsx';
import { DroppedObligations } from './DroppedObligations.tsx';
import { ObligationRow } from './ObligationRow.tsx';
import { UnknownParty } from './UnknownParty.tsx';
import { type DraftPlan, useDraftApproval } from './useDraftApproval.ts';

interface Props {
  readonly draft: PlanDraft;
  readonly schoolListId: SchoolListId;
  readonly plan: DraftPlan;
}

/** The act and why, then what approval does to every obligation; whom the version in force leaves out stays unmarked. */
export function DraftApproval({ draft, schoolListId, plan }: Props) {
  const { t } = useTranslation();
  const approval = useDraftApproval(draft, schoolListId, plan);
  const { act, ground, excluded, check } = approval;
  const [unknown, setUnknown] = useState<string>();
  return (
    <>
      <ApprovalGround act={act} ground={ground} />
      <p className={styles.total}>
        {plan.periodFrom && plan.periodTo
          ? t('approval:draft.period', { from: formatDay(plan.periodFrom), to: formatDay(plan.periodTo) })
          : t('approval:draft.noPeriod')}{' '}
        {t('approval:exclude')}
      </p>
      <DroppedObligations dropped={plan.dropped} />
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
      <ConfirmDraft plan={plan} approval={approval} />
    </>
  );
}
