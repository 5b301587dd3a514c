import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { orderReadingSchema, responsiblePartySchema, termSchema } from './model.ts';

/** Under review while findings are being decided; approved once its roadmap stands. */
export const orderStatuses = ['review', 'approved'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The proposed reading is accepted, or the order stays as printed. */
export const findingDecisions = ['accepted', 'kept'] as const;
export type FindingDecision = (typeof findingDecisions)[number];

export const planItemKinds = ['clause', 'measure'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

export const orderRowSchema = z.object({
  id: idSchema<'order'>(),
  number: z.string(),
  signedOn: localDateSchema.nullable(),
  title: z.string(),
  status: z.enum(orderStatuses),
  findings: z.number().int(),
  undecided: z.number().int(),
});

export const decidedFindingSchema = z.object({
  findingId: z.string(),
  decision: z.enum(findingDecisions),
  by: z.string(),
  at: z.iso.datetime(),
});

export const orderSchema = orderRowSchema.extend({
  fileName: z.string(),
  sha256: z.string(),
  sourceText: z.string(),
  reading: orderReadingSchema,
  decisions: z.array(decidedFindingSchema),
  planId: idSchema<'plan'>().nullable(),
});
export type Order = z.infer<typeof orderSchema>;

/** One obligation of an order: a clause of its body or a measure of its plan. */
export const planItemSchema = z.object({
  id: idSchema<'plan_item'>(),
  kind: z.enum(planItemKinds),
  number: z.string(),
  title: z.string(),
  term: termSchema,
  hardDueOn: localDateSchema.nullable(),
  responsible: z.array(responsiblePartySchema),
  result: z.string(),
  sourceLines: z.array(z.number().int()),
  formCode: z.string().nullable(),
  retroactive: z.boolean(),
});
export type PlanItem = z.infer<typeof planItemSchema>;

export const planSchema = z.object({
  id: idSchema<'plan'>(),
  orderId: idSchema<'order'>(),
  title: z.string(),
  order: z.object({ number: z.string(), signedOn: localDateSchema.nullable() }),
  periodFrom: localDateSchema,
  periodTo: localDateSchema,
});
export type Plan = z.infer<typeof planSchema>;
