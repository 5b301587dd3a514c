import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { enteredActSchema } from '#domain/documents/model.act.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { reasonSchema } from '#domain/kernel/reason.ts';
import { fanOutSchema, unaddressedSchema } from './model.ts';

const ofOrder = z.object({ id: idSchema<'order'>() });
const ofDraft = z.object({ id: idSchema<'plan_draft'>() });
const withList = z.object({ schoolListId: idSchema<'school_list'>() });

const previewSchema = z.object({
  fanOut: z.array(fanOutSchema),
  assignments: z.number().int(),
  periodFrom: localDateSchema.nullable(),
  periodTo: localDateSchema.nullable(),
  /** Findings that must be decided first. */
  undecided: z.number().int(),
  /** Obligations of the version in force that this one drops, with their assignments that are still open. */
  dropped: z.array(
    z.object({ number: z.string(), title: z.string(), open: z.number().int(), accepted: z.number().int() }),
  ),
});

const excludedSchema = z
  .array(z.object({ key: z.string().max(60), organizationId: idSchema<'organization'>() }))
  .max(5000);

/** What the person has seen to go to nobody and wants so; anything else that would is refused. */
const confirmedSchema = z.array(unaddressedSchema).max(5000).default([]);

const approvedSchema = z.object({
  planId: idSchema<'plan'>(),
  version: z.number().int(),
  /** New ones. */
  assignments: z.number().int(),
  /** Those of the version before that went on, and those that were closed. */
  kept: z.number().int(),
  closed: z.number().int(),
});

export const approvalContract = defineContract({
  previewApproval: {
    summary: 'Whom the approval of an order would address, obligation by obligation; changes nothing',
    method: 'GET',
    path: '/api/orders/:id/approval-preview',
    right: 'plan.approve',
    audit: 'order.approval_previewed',
    params: ofOrder,
    query: withList,
    response: previewSchema,
  },
  approveOrder: {
    summary:
      'Approve the roadmap: every obligation becomes assignments, a demanded form becomes a collection; refused while one would go to nobody unconfirmed',
    method: 'POST',
    path: '/api/orders/:id/approval',
    right: 'plan.approve',
    audit: 'order.approved',
    params: ofOrder,
    body: withList.extend({ excluded: excludedSchema.default([]), unaddressed: confirmedSchema }),
    response: approvedSchema,
  },
  previewDraft: {
    summary: 'Whom the approval of a draft would address and what it would close; changes nothing',
    method: 'GET',
    path: '/api/plan-drafts/:id/approval-preview',
    right: 'plan.approve',
    audit: 'plan_draft.approval_previewed',
    params: ofDraft,
    query: withList,
    response: previewSchema,
  },
  approveDraft: {
    summary:
      'Approve a draft by an act: a correction moves the surviving assignments to the new version and closes the others; refused while an obligation would go to nobody unconfirmed',
    method: 'POST',
    path: '/api/plan-drafts/:id/approval',
    right: 'plan.approve',
    audit: 'plan_draft.approved',
    params: ofDraft,
    body: withList.extend({
      /** The draft as it was looked at. */
      revision: z.number().int().min(0),
      act: enteredActSchema,
      /** Why; shown with the version and at each assignment that is closed. */
      summary: reasonSchema,
      /** Absent: whom the version in force leaves out stays left out. */
      excluded: excludedSchema.optional(),
      unaddressed: confirmedSchema,
    }),
    response: approvedSchema,
  },
});
