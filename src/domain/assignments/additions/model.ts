import { z } from 'zod';
import { evidenceKinds } from '#domain/documents/model.evidence.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';
import { termSchema } from '#domain/terms/model.ts';

/** Who owes the evidence: each executor, or an executor for each listed school of its municipality. */
export const demandedOf = ['executor', 'school'] as const;
export type DemandedOf = (typeof demandedOf)[number];

export const demandSchema = z.object({
  kind: z.enum(evidenceKinds),
  count: z.number().int().min(1).max(99),
  of: z.enum(demandedOf),
});
export type EvidenceDemand = z.infer<typeof demandSchema>;

/** A day by which a measure is reported part by part: «III квартал 2020 года». */
export const newPointSchema = z.object({ title: lineSchema(1, 200), dueOn: localDateSchema });
export type NewPoint = z.infer<typeof newPointSchema>;

export const pointRefSchema = z.object({
  id: idSchema<'measure_point'>(),
  number: z.number().int(),
  title: z.string(),
});
export type PointRef = z.infer<typeof pointRefSchema>;

/** More than every month of three years is no control. */
export const MAX_POINTS = 36;

/** What a person says of one measure. */
export const measureAdditionSchema = z.object({
  measureId: idSchema<'measure'>(),
  demands: z.array(demandSchema).max(evidenceKinds.length),
  points: z.array(newPointSchema).max(MAX_POINTS),
  /** Which point the reports speak of that were sent before: its place in `points`, or all of the measure. */
  earlier: z
    .union([
      z.literal('whole'),
      z
        .number()
        .int()
        .min(0)
        .max(MAX_POINTS - 1),
    ])
    .nullable()
    .default(null),
});
export type MeasureAddition = z.infer<typeof measureAdditionSchema>;

/** An obligation of the version in force as its additions stand. */
export const addedMeasureSchema = z.object({
  measureId: idSchema<'measure'>(),
  kind: z.enum(planItemKinds),
  number: z.string(),
  title: z.string(),
  term: termSchema,
  result: z.string(),
  /** The day by which all of it is due; null where no term names one. */
  dueOn: localDateSchema.nullable(),
  /** The last day on which a point may stand. */
  last: localDateSchema,
  /** Organisations that have sent a report of all of it. */
  reported: z.number().int(),
  /** What was confirmed last; null where nothing was. */
  confirmed: z.object({ demands: z.array(demandSchema), by: z.string(), at: instantSchema }).nullable(),
  points: z.array(pointRefSchema.extend({ dueOn: localDateSchema })),
  /** What its words propose where nothing was confirmed. */
  proposed: z.object({ demands: z.array(demandSchema), points: z.array(newPointSchema) }).nullable(),
});
export type AddedMeasure = z.infer<typeof addedMeasureSchema>;
