import { z } from 'zod';
import { campaignSchema } from './model.ts';

/** Work in a form since the last report of it; the bounds are those of one batch of changes. */
export const effortSchema = z.object({
  keys: z.number().int().min(0).max(20_000),
  seconds: z.number().int().min(0).max(3600),
});
export type Effort = z.infer<typeof effortSchema>;

/** Of fewer forms than this nothing is told: a figure would be about one school's people. */
export const FEWEST_FORMS = 5;

/** How much work one collection was for the schools that have sent their forms. */
export const burdenSchema = z.object({
  campaign: campaignSchema.pick({ id: true, title: true, period: true, dueOn: true }),
  forms: z.number().int(),
  /** Null while fewer than `FEWEST_FORMS` forms were sent. */
  figures: z
    .object({
      /** Minutes of work on one form. */
      medianMinutes: z.number(),
      longestMinutes: z.number(),
      /** Keys pressed for one form. */
      medianKeys: z.number().int(),
      /** Of all answered cells, how many stand as they were carried over; per cent. */
      carriedShare: z.number(),
    })
    .nullable(),
});
export type Burden = z.infer<typeof burdenSchema>;
