import { dayIn, daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import type { Call } from './call.ts';

type Days = Pick<NextAction, 'dueOn' | 'daysLeft'>;

export const dueIn = (dueOn: LocalDate | null, today: LocalDate): Days => ({
  dueOn,
  daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
});

/** A queue of others' work: its terms were theirs. */
export const undated: Days = { dueOn: null, daysLeft: null };

/** The day of the oldest and how many days ago it was; nulls where none is known. */
export function oldestOf(
  { today, timeZone }: Pick<Call, 'today' | 'timeZone'>,
  sent: readonly (Date | null)[],
): { readonly sinceOn: LocalDate | null; readonly waitingDays: number | null } {
  const times = sent.flatMap((at) => (at ? [at.getTime()] : []));
  if (times.length === 0) return { sinceOn: null, waitingDays: null };
  const sinceOn = dayIn(timeZone, new Date(Math.min(...times)));
  return { sinceOn, waitingDays: Math.max(0, daysBetween(sinceOn, today)) };
}

/** How many days the oldest of a queue waits. */
export const waitingSince = (
  call: Pick<Call, 'today' | 'timeZone'>,
  sent: readonly (Date | null)[],
): number | undefined => oldestOf(call, sent).waitingDays ?? undefined;

/** A queue of others' work as one task: how many wait, and since when the oldest does. */
export const queueTask = <Kind extends string>(
  call: Pick<Call, 'today' | 'timeZone'>,
  kind: Kind,
  count: number,
  sent: readonly (Date | null)[],
) => ({
  kind,
  subjectId: null,
  title: '',
  remark: null,
  count,
  waitingDays: waitingSince(call, sent),
  ...undated,
});
