import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';

/**
 * How a term is kept, beside the state of the work. `done_…`: what was sent was accepted; `sent_…`: it waits for its
 * acceptor; the others: nothing that was sent stands.
 */
export const timelinesses = [
  'done_in_time',
  'done_late',
  'sent_in_time',
  'sent_late',
  'overdue',
  'not_due',
  'undated',
] as const;

export interface Timeliness {
  readonly kind: (typeof timelinesses)[number];
  /** By how many days it was or is late; 0 where it is not. */
  readonly days: number;
  /** Late, though what was sent first came in time: it was returned. */
  readonly firstInTime: boolean;
}

export interface Sent {
  readonly dueOn: LocalDate | null;
  /** `open`: nothing was sent yet, or it was returned. */
  readonly stands: 'open' | 'waits' | 'accepted';
  /** The day of the first sending. */
  readonly firstSentOn: LocalDate | null;
  /** The day of the last sending. */
  readonly sentOn: LocalDate | null;
}

/**
 * One rule for reports and forms: it counts by the day on which what was at last accepted was sent, not by the
 * acceptor's day; a return stops nothing. (order 01-21/744, cl. 3)
 */
export function timelinessOf({ dueOn, stands, firstSentOn, sentOn }: Sent, today: LocalDate): Timeliness {
  if (dueOn === null)
    return { kind: stands === 'accepted' ? 'done_in_time' : 'undated', days: 0, firstInTime: false };
  const until = stands === 'open' ? today : (sentOn ?? today);
  const days = Math.max(0, daysBetween(dueOn, until));
  const firstInTime = days > 0 && firstSentOn !== null && firstSentOn <= dueOn;
  if (stands === 'open') return { kind: days > 0 ? 'overdue' : 'not_due', days, firstInTime };
  const done = stands === 'accepted' ? 'done' : 'sent';
  return { kind: days > 0 ? `${done}_late` : `${done}_in_time`, days, firstInTime };
}
