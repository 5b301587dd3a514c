import { z } from 'zod';

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
