import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema, type MeasureId, type OrganizationId } from '#domain/kernel/ids.ts';
import { partyAnswerSchema } from './model.parties.ts';
import { cellFields, orderReadingSchema, responsiblePartySchema, termSchema } from './model.ts';

/** Under review while findings are being decided; approved once its roadmap stands. */
export const orderStatuses = ['review', 'approved'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The proposed reading is accepted, the order stays as printed, or a person wrote what the cells say. */
export const findingDecisions = ['accepted', 'kept', 'edited'] as const;
export type FindingDecision = (typeof findingDecisions)[number];

/** A person's own text for a whole cell of a row as it stands. */
export const cellEditSchema = z.object({
  row: z.string().max(100),
  field: z.enum(cellFields),
  text: z.string().trim().max(10_000),
});
export type CellEdit = z.infer<typeof cellEditSchema>;

export const planItemKinds = ['clause', 'measure'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

export const orderRowSchema = z.object({
  id: idSchema<'order'>(),
  number: z.string(),
  signedOn: localDateSchema.nullable(),
  title: z.string(),
  status: z.enum(orderStatuses),
  findings: z.number().int(),
  /** Findings that close approval. */
  undecided: z.number().int(),
  /** Parties whom nobody knows, apart from those that such findings ask about. */
  unknownParties: z.number().int(),
});
export type OrderRow = z.infer<typeof orderRowSchema>;

export const decidedFindingSchema = z.object({
  /** Another one with every decision: who changes a decision names the one on the screen. */
  id: idSchema<'finding_decision'>(),
  findingId: z.string(),
  decision: z.enum(findingDecisions),
  /** What was written, where the decision is `edited`. */
  edits: z.array(cellEditSchema),
  by: z.string(),
  at: z.iso.datetime(),
});

export type DecidedFinding = z.infer<typeof decidedFindingSchema>;

export const orderSchema = orderRowSchema.extend({
  fileName: z.string(),
  /** Whether the file itself is kept: not for orders that were taken as text before. */
  hasFile: z.boolean(),
  sha256: z.string(),
  sourceText: z.string(),
  reading: orderReadingSchema,
  decisions: z.array(decidedFindingSchema),
  /** What the region's dictionary says today of parties. */
  answers: z.array(partyAnswerSchema),
  planId: idSchema<'plan'>().nullable(),
});
export type Order = z.infer<typeof orderSchema>;

/** What a version says of one obligation: a clause of an order's body or a measure of its plan. */
export const obligationSchema = z.object({
  kind: z.enum(planItemKinds),
  number: z.string(),
  section: z.string().nullable(),
  title: z.string(),
  term: termSchema,
  hardDueOn: localDateSchema.nullable(),
  responsible: z.array(responsiblePartySchema),
  /** The responsible cell as printed. */
  responsibleText: z.string(),
  result: z.string(),
  sourceLines: z.array(z.number().int()),
  formCode: z.string().nullable(),
  retroactive: z.boolean(),
});
export type ObligationItem = z.infer<typeof obligationSchema>;

/** An obligation of one version of a plan. `measureId` is the same in every version that keeps it. */
export const planItemSchema = obligationSchema.extend({
  id: idSchema<'plan_item'>(),
  measureId: idSchema<'measure'>(),
  /** Measures of the version before that were split or merged into this one, itself apart. */
  derivedFrom: z.array(idSchema<'measure'>()),
});
export type PlanItem = z.infer<typeof planItemSchema>;

/** Requisites of the act that approved a version. */
export const actSchema = z.object({
  kind: z.string(),
  number: z.string(),
  date: localDateSchema.nullable(),
});
export type Act = z.infer<typeof actSchema>;

export const planSchema = z.object({
  id: idSchema<'plan'>(),
  /** The imported order that founded it; null where only its act is known. */
  orderId: idSchema<'order'>().nullable(),
  title: z.string(),
  /** The act that founded the plan. */
  order: z.object({ number: z.string(), signedOn: localDateSchema.nullable() }),
  /** The version in force and the act that approved it. */
  version: z.object({ id: idSchema<'plan_version'>(), number: z.number().int(), act: actSchema }),
  periodFrom: localDateSchema,
  periodTo: localDateSchema,
  /** The external document without which the plan cannot be corrected. (order 01-21/744, item 5) */
  waiting: z
    .object({ for: z.string(), since: localDateSchema, measureId: idSchema<'measure'>().nullable() })
    .nullable(),
});
export type Plan = z.infer<typeof planSchema>;

/** An addressee of the words that the ministry left out when it approved the version. */
export interface LeftOut {
  readonly measureId: MeasureId;
  readonly organizationId: OrganizationId;
}
