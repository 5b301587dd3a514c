import { authorize } from '#domain/access/authorized.ts';
import type { approvalContract } from '#domain/approval/contract.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { orderFlow } from '#domain/orders/rules.ts';
import { canApprovePlans } from '#domain/plans/access.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { setOrderApproved } from '#server/orders/store.ts';
import { takeDraft } from '#server/plans/service.drafts.ts';
import { closeDraft, getDraft, listOpenDrafts } from '#server/plans/store.drafts.ts';
import { presentPreview } from './service.preview.ts';
import { proposalOfDraft, proposalOfOrder } from './service.proposals.ts';
import { approveProposal } from './service.ts';

const approvable = <T>({ actor }: Call, subject: T) => authorize(actor, subject, 'approve', canApprovePlans);

export function approvalRoutes(library: FormLibrary): Handlers<typeof approvalContract> {
  return {
    async previewApproval(call, { params, query }) {
      const proposal = await proposalOfOrder(call, params.id);
      return presentPreview(call, proposal, query.schoolListId);
    },

    async approveOrder(call, { params, body }) {
      const proposal = await proposalOfOrder(call, params.id, 'lock');
      orderFlow.step(proposal.status, 'approve');
      // What somebody is writing must not be passed over in silence.
      if ((await listOpenDrafts(call.tx)).some((draft) => draft.orderId === params.id))
        throw new AppError('conflict', 'order.has_draft');
      const { versionId: _, ...approved } = await approveProposal(call, library, approvable(call, proposal), {
        ...body,
        act: { ...proposal.act, fileId: null },
        summary: '',
      });
      await setOrderApproved(call.tx, approvable(call, { id: params.id }));
      const { excluded, unaddressed } = body;
      call.note(`order:${params.id}`, { ...approved, excluded, unaddressed });
      return approved;
    },

    async previewDraft(call, { params, query }) {
      const proposal = await proposalOfDraft(call, await getDraft(call.tx, params.id), null);
      return presentPreview(call, proposal, query.schoolListId);
    },

    async approveDraft(call, { params, body }) {
      const draft = await takeDraft(call, params.id, body);
      const proposal = approvable(call, await proposalOfDraft(call, draft, body.act));
      const { versionId, ...approved } = await approveProposal(call, library, proposal, body);
      if (draft.orderId !== null) await setOrderApproved(call.tx, approvable(call, { id: draft.orderId }));
      await closeDraft(call.tx, draft, versionId, call.now);
      const { act, summary, excluded, unaddressed } = body;
      const made = { ...approved, draft: draft.id, act, summary };
      call.note(`plan:${approved.planId}`, { ...made, excluded, unaddressed });
      return approved;
    },
  };
}
