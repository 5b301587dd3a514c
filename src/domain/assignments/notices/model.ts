import { z } from 'zod';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemSchema } from '#domain/plans/model.ts';

/** Whom a rung tells: the executor, the authority over it, or the ministry. */
export const told = ['executor', 'authority', 'ministry'] as const;
export type Told = (typeof told)[number];

export interface Rung {
  readonly key: string;
  /** Working days after the due day; before it below zero. */
  readonly days: number;
  readonly tells: Told;
}

/** [K] The ladder of the house: parameters, no constants of law. */
export const ladder = [
  { key: 'in_10', days: -10, tells: 'executor' },
  { key: 'in_5', days: -5, tells: 'executor' },
  { key: 'in_1', days: -1, tells: 'executor' },
  { key: 'today', days: 0, tells: 'executor' },
  { key: 'after_1', days: 1, tells: 'executor' },
  { key: 'after_3', days: 3, tells: 'authority' },
  { key: 'after_5', days: 5, tells: 'ministry' },
] as const satisfies readonly Rung[];
export const rungs = ladder.map(({ key }) => key);

export const noticeSchema = z.object({
  id: idSchema<'notice'>(),
  rung: z.enum(rungs),
  item: planItemSchema.pick({ id: true, kind: true, number: true, title: true }),
  dueOn: localDateSchema,
  /** Assignments that it speaks of. */
  count: z.number().int(),
  at: instantSchema,
  isRead: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;
