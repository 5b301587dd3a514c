import { z } from 'zod';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { instantSchema } from '#domain/kernel/dates.ts';

/** A form and a period that regions have collected. */
export const countryCollectionSchema = z.object({
  formCode: z.string(),
  /** The newest that a region has used: figures of the others are read in its cells. */
  formVersion: z.number().int(),
  title: z.string(),
  period: z.string(),
  regions: z.number().int(),
  /** Forms of all these regions. */
  total: z.number().int(),
  submitted: z.number().int(),
  accepted: z.number().int(),
});

/** How far a region is; its figures are seen in the sum of the country alone. */
export const regionProgressSchema = z.object({
  code: z.string(),
  name: z.string(),
  total: z.number().int(),
  submitted: z.number().int(),
  accepted: z.number().int(),
  computedAt: instantSchema,
});
export type RegionProgress = z.infer<typeof regionProgressSchema>;

/** What a region tells the country of one collection. */
export interface RegionFigures {
  readonly code: string;
  readonly name: string;
  readonly formVersion: number;
  readonly total: number;
  readonly submitted: number;
  readonly aggregate: Aggregate;
  /** Cells that the region leaves out of its sums. */
  readonly hidden: readonly string[];
  readonly computedAt: Date;
}
