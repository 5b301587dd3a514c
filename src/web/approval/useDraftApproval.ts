import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { approvalContract } from '#domain/approval/contract.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { useActDraft } from '#web/documents/acts/useActDraft.ts';
import { useChange } from '#web/lib/queries.ts';
import { useExcluded } from './useExcluded.ts';
import { useGround } from './useGround.ts';
import { useUnaddressed } from './useUnaddressed.ts';

export type DraftPlan = z.output<typeof approvalContract.previewDraft.response>;

/** What a person says to approve a draft: the act, why, whom to leave out, and what may go to nobody. */
export function useDraftApproval(draft: PlanDraft, schoolListId: SchoolListId, plan: DraftPlan) {
  const navigate = useNavigate();
  const act = useActDraft(draft.act);
  const ground = useGround();
  const excluded = useExcluded(plan.fanOut);
  const [confirming, setConfirming] = useState(false);
  const asked = useUnaddressed(plan.fanOut, excluded.all, plan.undecided);
  const change = useChange(approvalContract.approveDraft, {
    onSuccess: ({ planId }) => void navigate({ to: '/plans/$id/versions', params: { id: planId } }),
    onError: asked.refresh,
  });
  return {
    act,
    ground,
    excluded,
    asked,
    confirming,
    // What stands first on the page is gone to last, and so keeps the focus.
    check: () => {
      const isWritten = [ground.check(), act.check()].every(Boolean);
      if (isWritten) setConfirming(true);
    },
    stop: () => setConfirming(false),
    approving: change.isPending,
    error: change.error,
    approve: () =>
      change.mutate({
        params: { id: draft.id },
        body: {
          schoolListId,
          revision: draft.revision,
          act: act.body(),
          summary: ground.text.trim(),
          excluded: excluded.all,
          unaddressed: asked.confirmed,
        },
      }),
  };
}

export type DraftApproving = ReturnType<typeof useDraftApproval>;
