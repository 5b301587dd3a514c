import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';

type Days = Pick<NextAction, 'dueOn' | 'daysLeft'>;

export const dueIn = (dueOn: LocalDate | null, today: LocalDate): Days => ({
  dueOn,
  daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
});

/** A queue of others' work: its terms were theirs. */
export const undated: Days = { dueOn: null, daysLeft: null };
