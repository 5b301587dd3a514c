import { z } from 'zod';

/** An `Aggregate` of the form engine on its way to the browser: arrays by slot of the form version. */
export const aggregateSchema = z.object({
  forms: z.number().int(),
  sums: z.array(z.number().int()),
  filled: z.array(z.number().int()),
  noData: z.array(z.number().int()),
  buckets: z.record(z.string(), z.record(z.string(), z.number().int())),
});
