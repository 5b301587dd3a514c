import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { actRequisitesSchema } from '#domain/documents/model.act.ts';
import { type ProofKind, proofSchema } from '#domain/documents/model.proofs.ts';
import { storedFileSchema } from '#domain/documents/model.ts';
import { paperKindSchema } from '#domain/documents/papers/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { type CampaignId, idSchema } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';
import { planItemSchema } from '#domain/plans/model.ts';
import { progressCountsSchema } from '#domain/surveys/model.ts';
import { pointRefSchema } from './additions/model.ts';
import { controlStepSchema } from './control/model.words.ts';
import { demandedPaperSchema, lackSchema, provingPaperSchema } from './model.evidence.ts';
import { shiftedSchema, shiftSchema } from './shifts/model.ts';

/** Shown as: назначено · на проверке · на доработке · исполнено · отменено. */
export const assignmentStatuses = ['assigned', 'reported', 'returned', 'accepted', 'closed'] as const;

export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** `withdrawn`: the decider took the decision back; `corrected`: a new version of the plan worded the obligation anew; `closed`: one dropped it; `reopened`: what was not required is asked for again. */
export const assignmentSteps = [
  'reported',
  'accepted',
  'returned',
  'withdrawn',
  'corrected',
  'closed',
  'reopened',
] as const;

export type AssignmentStep = (typeof assignmentSteps)[number];

/** What a report says: that it is done, or that it is not required of this organisation, and why. */
export const reportClaims = ['done', 'not_required'] as const;
export type ReportClaim = (typeof reportClaims)[number];

export const assignmentActions = ['report', 'accept', 'return', 'withdraw'] as const;

export type AssignmentAction = (typeof assignmentActions)[number];

/**
 * Where an assignment stands against its term on a day. `undated` names no day (a separate plan, a year
 * not given): it is never overdue by itself. `soon`: a week or less is left. `late`, `done_late`: the report came after
 * the day and waits, or was accepted. `not_required`: accepted as such. `closed`: a correction of the plan dropped it.
 */
export const termStates = [
  'done',
  'done_late',
  'overdue',
  'soon',
  'late',
  'in_time',
  'undated',
  'not_required',
  'closed',
] as const;

export type TermState = (typeof termStates)[number];

/** Facts of a kind speak for the assignments of a measure; of a collection, those of their municipality. */
export interface ProofBinding {
  readonly kind: ProofKind;
  readonly campaignId: CampaignId | null;
}

export const assignmentRowSchema = z.object({
  id: idSchema<'assignment'>(),
  item: planItemSchema.pick({ id: true, kind: true, number: true, title: true, term: true, result: true }),
  /** The reporting point that it asks for; null where it asks for the whole measure. */
  point: pointRefSchema.nullable(),
  organization: organizationRefSchema,
  municipality: municipalityRefSchema.nullable(),
  status: z.enum(assignmentStatuses),
  /** Of the last report; `done` where none was sent. */
  claim: z.enum(reportClaims),
  dueOn: localDateSchema.nullable(),
  termState: z.enum(termStates),
  /** Days until the due day; negative when it has passed; null where there is none. */
  daysLeft: z.number().int().nullable(),
  /** Days by which it is overdue, or by which the report that stands came after the due day. */
  daysLate: z.number().int(),
  /** Late, though its first report came in time and was returned. */
  firstInTime: z.boolean(),
  /** Kinds of demanded evidence that the last report comes without. */
  lacks: z.array(paperKindSchema),
  /** How often its day was moved, and by how many days altogether. */
  shifted: shiftedSchema,
});

export type AssignmentRow = z.infer<typeof assignmentRowSchema>;

/** A report that waits for a decision. */
export const waitingReportSchema = assignmentRowSchema.extend({
  version: z.number().int(),
  /** When it was sent. */
  reportedAt: instantSchema,
});
export type WaitingReport = z.infer<typeof waitingReportSchema>;

/** So many reports may be accepted at once. */
export const MAX_TOGETHER = 50;

/** What became of each of the reports accepted together; a refused one stays as it was. */
export const outcomeSchema = z.object({
  id: idSchema<'assignment'>(),
  refusal: z.object({ reason: z.string(), detail: z.record(z.string(), z.unknown()) }).nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

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
      /** Of a report. */
      claim: z.enum(reportClaims).nullable(),
      /** The product made it because of what was done on another assignment. */
      automatic: z.boolean(),
      by: z.string(),
      at: instantSchema,
      /** The wording that stood then, and the version of the plan that it belongs to. */
      version: z.number().int(),
      item: planItemSchema.pick({ number: true, title: true, term: true, result: true }),
      files: z.array(storedFileSchema),
      /** What a report proves itself by, and what it comes without. */
      papers: z.array(provingPaperSchema),
      lacks: z.array(lackSchema),
    }),
  ),
  /** Who accepts it, in words for the executor. */
  acceptedBy: z.enum(['municipal_authority', 'ministry', 'controller', 'minister']),
  actions: z.array(z.enum(assignmentActions)),
  /** Until when this person may take their decision back; null where they may not. */
  withdrawableUntil: instantSchema.nullable(),
  /** No school of its municipality is on the list that the version stands on: «не требуется» is proposed. */
  mayBeNotRequired: z.boolean(),
  shifts: z.array(shiftSchema),
  /** Why no later day can be asked for: key of texts/errors, null where it can; absent for who is not the executor. */
  shiftRefusal: z.string().nullable().optional(),
  /** The request that this person may decide on. */
  shiftToDecide: idSchema<'assignment_shift'>().nullable(),
  /** What was said of it under control, the newest first. */
  control: z.array(controlStepSchema),
  /** An explanation was asked of this person's organisation and not given. */
  mayExplain: z.boolean(),
  /** The paper by which a federal organisation agreed to the day. */
  consent: actRequisitesSchema.nullable(),
  /** What else the same report closes: each waits for its own acceptor. */
  together: z.array(
    z.object({ id: idSchema<'assignment'>(), kind: z.enum(planItemKinds), number: z.string() }),
  ),
  /** What the report has to prove itself by, as the ministry confirmed it. */
  demanded: z.array(demandedPaperSchema),
  /** Why a report cannot be sent yet: key of texts/errors. */
  reportBlocked: z.string().nullable(),
  /** Forms that fulfil it, where the clause demands a form. */
  collection: progressCountsSchema.nullable(),
});

export type Assignment = z.infer<typeof assignmentSchema>;
