import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { storedFileSchema } from '#domain/documents/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { obligationSchema, planItemSchema } from '#domain/plans/model.approval.ts';
import { progressCountsSchema } from '#domain/surveys/model.ts';

/** Shown as: назначено · на проверке · на доработке · принято · снято. */
export const assignmentStatuses = ['assigned', 'reported', 'returned', 'accepted', 'closed'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** `corrected`: a new version of the plan worded the obligation anew; `closed`: one dropped it. */
export const assignmentSteps = ['reported', 'accepted', 'returned', 'corrected', 'closed'] as const;
export type AssignmentStep = (typeof assignmentSteps)[number];

export const assignmentActions = ['report', 'accept', 'return'] as const;
export type AssignmentAction = (typeof assignmentActions)[number];

/**
 * Where an assignment stands against its term on a day. `undated` names no day (a separate plan, a year
 * not given): it is never overdue by itself. `soon`: a week or less is left. `closed`: a correction of the plan dropped it.
 */
export const termStates = ['done', 'overdue', 'soon', 'in_time', 'undated', 'closed'] as const;
export type TermState = (typeof termStates)[number];

export const proofSchema = z.object({
  kind: z.string(),
  subject: z.string(),
  holds: z.boolean(),
  summary: z.record(z.string(), z.unknown()),
  notedAt: instantSchema,
});
export type Proof = z.infer<typeof proofSchema>;

export const assignmentRowSchema = z.object({
  id: idSchema<'assignment'>(),
  item: planItemSchema.pick({ id: true, kind: true, number: true, title: true, term: true, result: true }),
  organization: organizationRefSchema,
  municipality: municipalityRefSchema.nullable(),
  status: z.enum(assignmentStatuses),
  dueOn: localDateSchema.nullable(),
  termState: z.enum(termStates),
  /** Days until the due day; negative when it has passed; null where there is none. */
  daysLeft: z.number().int().nullable(),
});
export type AssignmentRow = z.infer<typeof assignmentRowSchema>;

export const assignmentSchema = assignmentRowSchema.extend({
  version: z.number().int(),
  order: z.object({
    id: idSchema<'order'>().nullable(),
    number: z.string(),
    signedOn: localDateSchema.nullable(),
  }),
  plan: z.object({ id: idSchema<'plan'>(), version: z.number().int() }),
  responsible: z.string(),
  campaignId: idSchema<'campaign'>().nullable(),
  proofs: z.array(proofSchema),
  steps: z.array(
    z.object({
      step: z.enum(assignmentSteps),
      text: z.string(),
      by: z.string(),
      at: instantSchema,
      /** The wording that stood then, and the version of the plan that it belongs to. */
      version: z.number().int(),
      item: planItemSchema.pick({ number: true, title: true, term: true, result: true }),
      files: z.array(storedFileSchema),
    }),
  ),
  /** Who accepts it, in words for the executor. */
  acceptedBy: z.enum(['municipal_authority', 'ministry', 'controller']),
  actions: z.array(z.enum(assignmentActions)),
  /** Why a report cannot be sent yet: key of texts/errors. */
  reportBlocked: z.string().nullable(),
  /** Forms that fulfil it, where the clause demands a form. */
  collection: progressCountsSchema.nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const stateCountsSchema = z.object({
  total: z.number().int(),
  accepted: z.number().int(),
  reported: z.number().int(),
  returned: z.number().int(),
  assigned: z.number().int(),
  overdue: z.number().int(),
  soon: z.number().int(),
});
export type StateCounts = z.infer<typeof stateCountsSchema>;

/** Of a measure as a whole, from its assignments: `retroactive` ended before the order was signed. */
export const measureStates = ['done', 'overdue', 'at_risk', 'in_time', 'undated', 'unassigned'] as const;
export type MeasureState = (typeof measureStates)[number];

/** What one person must do next, in the order of what hurts first. */
export const deskActionKinds = [
  'fill_form',
  'correct_form',
  'report_assignment',
  'review_forms',
  'late_forms',
  'decide_changes',
  'decide_assignments',
  'review_order',
] as const;
export const deskActionSchema = z.object({
  kind: z.enum(deskActionKinds),
  /** Of the form, the assignment or the order; null for a queue. */
  subjectId: z.string().nullable(),
  title: z.string(),
  /** Quoted remark of a return: the first one that is open, or the reason. */
  remark: z.string().nullable(),
  /** Further open remarks beside the quoted one. */
  moreRemarks: z.number().int().optional(),
  /** The last reminder of a form that is not sent. */
  reminder: z.string().optional(),
  count: z.number().int(),
  dueOn: localDateSchema.nullable(),
  daysLeft: z.number().int().nullable(),
});
export type DeskAction = z.infer<typeof deskActionSchema>;

export const addresseeSchema = z.object({
  organization: organizationRefSchema,
  municipality: municipalityRefSchema.nullable(),
});

/** What approval would create for one obligation. `unresolved`: printed parties that name nobody known. */
export const fanOutSchema = z.object({
  /** `kind:number`, stable between preview and approval. */
  key: z.string(),
  item: obligationSchema,
  dueOn: localDateSchema.nullable(),
  addressees: z.array(addresseeSchema),
  /** How many of them go on with the assignment that they have. */
  kept: z.number().int(),
  /** Open assignments of organisations that are not addressed any more. */
  closing: z.number().int(),
  /** Addressees that the version in force left out. */
  leftOut: z.array(idSchema<'organization'>()),
  unresolved: z.array(z.string()),
});
export type FanOut = z.infer<typeof fanOutSchema>;
