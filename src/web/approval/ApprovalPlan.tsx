import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { approvalContract } from '#domain/approval/contract.ts';
import type { OrderId, SchoolListId } from '#domain/kernel/ids.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import styles from './Approval.module.css';
import { ObligationRow } from './ObligationRow.tsx';
import { UnaddressedList } from './UnaddressedList.tsx';
import { useExcluded } from './useExcluded.ts';
import { useUnaddressed } from './useUnaddressed.ts';

interface Props {
  readonly orderId: OrderId;
  readonly schoolListId: SchoolListId;
  readonly plan: z.output<typeof approvalContract.previewApproval.response>;
}

/** Every obligation with those it would charge; what is unmarked here gets no assignment. */
export function ApprovalPlan({ orderId, schoolListId, plan }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const excluded = useExcluded(plan.fanOut);
  const [confirming, setConfirming] = useState(false);
  const left = excluded.all;
  const asked = useUnaddressed(plan.fanOut, left, plan.undecided);
  const approve = useChange(approvalContract.approveOrder, {
    onSuccess: ({ planId }) => void navigate({ to: '/roadmap', search: { plan: planId } }),
    onError: asked.refresh,
  });
  const assignments = plan.assignments - left.length;

  return (
    <>
      <p className={styles.total}>
        {t('approval:total', { assignments, obligations: plan.fanOut.length })}{' '}
        {left.length > 0 && t('approval:excluded', { count: left.length })} {t('approval:exclude')}
      </p>
      <ul className={styles.obligations} aria-label={t('approval:caption')}>
        {plan.fanOut.map((one) => (
          <ObligationRow
            key={one.key}
            asks={orderId}
            obligation={one}
            excluded={excluded.of(one.key)}
            onToggle={(id) => excluded.toggle(one.key, id)}
          />
        ))}
      </ul>
      <div className={styles.bar}>
        <Button disabled={asked.refusal?.reason === 'order.undecided'} onClick={() => setConfirming(true)}>
          {t('approval:approve')}
        </Button>
        {plan.undecided > 0 && (
          <p className={styles.closed}>
            {t('approval:closed', { count: plan.undecided })}{' '}
            <Link to="/orders/$id" params={{ id: orderId }}>
              {t('approval:toFindings')}
            </Link>
          </p>
        )}
      </div>
      <ConfirmDialog
        opened={confirming}
        title={t('approval:confirmTitle')}
        confirmLabel={t('approval:confirm')}
        busy={approve.isPending}
        ready={!asked.refusal}
        error={approve.error}
        onConfirm={() =>
          approve.mutate({
            params: { id: orderId },
            body: { schoolListId, excluded: left, unaddressed: asked.confirmed },
          })
        }
        onClose={() => setConfirming(false)}
      >
        {t('approval:confirmText', { count: assignments })}
        <UnaddressedList fanOut={plan.fanOut} asked={asked} />
      </ConfirmDialog>
    </>
  );
}
