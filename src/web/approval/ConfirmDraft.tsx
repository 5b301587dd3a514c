import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { UnaddressedList } from './UnaddressedList.tsx';
import type { DraftApproving, DraftPlan } from './useDraftApproval.ts';

interface Props {
  readonly plan: DraftPlan;
  readonly approval: DraftApproving;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** What approval makes, keeps and closes, in numbers, before it is done. */
export function ConfirmDraft({ plan, approval }: Props) {
  const { t } = useTranslation();
  const { asked, excluded, confirming, approving, error, approve, stop } = approval;
  const leftOut = total(plan.fanOut.map((one) => one.leftOut.length));
  const kept = total(plan.fanOut.map((one) => one.kept));
  const closing = total(plan.fanOut.map((one) => one.closing)) + total(plan.dropped.map((one) => one.open));
  const excludedToo = excluded.all.length - leftOut;
  return (
    <ConfirmDialog
      opened={confirming}
      title={t('approval:draft.confirmTitle')}
      confirmLabel={t('approval:draft.confirm')}
      busy={approving}
      ready={!asked.refusal}
      error={error}
      onConfirm={approve}
      onClose={stop}
    >
      {t('approval:draft.confirmText', { fresh: plan.assignments - kept - leftOut, kept, closing })}{' '}
      {excludedToo > 0 && t('approval:draft.excludedToo', { count: excludedToo })}
      <UnaddressedList fanOut={plan.fanOut} asked={asked} />
    </ConfirmDialog>
  );
}
