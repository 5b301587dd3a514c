import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { planItemSchema } from '#domain/plans/model.ts';

export const stateCountsSchema = z.object({
  total: z.number().int(),
  /** As done, «не требуется» apart. */
  accepted: z.number().int(),
  notRequired: z.number().int(),
  reported: z.number().int(),
  returned: z.number().int(),
  assigned: z.number().int(),
  overdue: z.number().int(),
  soon: z.number().int(),
  /** Reports, waiting or accepted, that came after the due day. */
  late: z.number().int(),
});

export type StateCounts = z.infer<typeof stateCountsSchema>;

/** Of a measure as a whole, from its assignments; `not_required`: of nobody; `late`, `done_late`: some of its reports came after the due day. */
export const measureStates = [
  'done',
  'done_late',
  'overdue',
  'at_risk',
  'late',
  'in_time',
  'undated',
  'not_required',
  'unassigned',
] as const;

export type MeasureState = (typeof measureStates)[number];

/** An overdue obligation, for those who watch the whole. */
export const redMeasureSchema = z.object({
  item: planItemSchema.pick({ id: true, kind: true, number: true, title: true }),
  dueOn: localDateSchema.nullable(),
  daysLate: z.number().int(),
  counts: stateCountsSchema,
});
export type RedMeasure = z.infer<typeof redMeasureSchema>;
