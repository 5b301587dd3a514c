import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';

/** The version in whose wording the words were found; `current`: the one in force. */
const foundVersionSchema = z.object({ number: z.number().int(), current: z.boolean() });

const foundPlanSchema = z.object({ id: idSchema<'plan'>(), title: z.string() });

const itemHitSchema = z.object({
  kind: z.literal('item'),
  id: idSchema<'plan_item'>(),
  measureId: idSchema<'measure'>(),
  item: z.object({ kind: z.enum(planItemKinds), number: z.string() }),
  plan: foundPlanSchema,
  version: foundVersionSchema,
  /** The version in force has no such measure any more. */
  dropped: z.boolean(),
  title: textPartsSchema,
  /** Empty where nothing was found in the cell. */
  responsible: textPartsSchema,
  result: textPartsSchema,
});
export type ItemHit = z.infer<typeof itemHitSchema>;

const planHitSchema = z.object({
  kind: z.literal('plan'),
  id: idSchema<'plan_version'>(),
  plan: foundPlanSchema,
  version: foundVersionSchema,
  title: textPartsSchema,
  act: textPartsSchema,
  summary: textPartsSchema,
});
export type PlanHit = z.infer<typeof planHitSchema>;

/** Measures and clauses of plans; requisites of their acts. */
export const planSearched = {
  item: { right: 'plan.read', hit: itemHitSchema },
  plan: { right: 'plan.read', hit: planHitSchema },
} as const satisfies Searched;
