import { z } from 'zod';
import { actRequisitesSchema } from '#domain/documents/model.act.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema, type MeasureId, type OrganizationId } from '#domain/kernel/ids.ts';
import { obligationSchema } from '#domain/orders/model.obligations.ts';

/** An obligation of one version of a plan. `measureId` is the same in every version that keeps it. */
export const planItemSchema = obligationSchema.extend({
  id: idSchema<'plan_item'>(),
  measureId: idSchema<'measure'>(),
  /** Measures of the version before that were split or merged into this one, itself apart. */
  derivedFrom: z.array(idSchema<'measure'>()),
});

export type PlanItem = z.infer<typeof planItemSchema>;

/** Whose plan it is. Every plan is a region's so far. */
export const planLevels = ['region', 'municipality', 'school'] as const;

export const planSchema = z.object({
  id: idSchema<'plan'>(),
  /** The imported order that founded it; null where only its act is known. */
  orderId: idSchema<'order'>().nullable(),
  title: z.string(),
  /** The act that founded the plan. */
  order: z.object({ number: z.string(), signedOn: localDateSchema.nullable() }),
  /** The version in force and the act that approved it. */
  version: z.object({ id: idSchema<'plan_version'>(), number: z.number().int(), act: actRequisitesSchema }),
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
