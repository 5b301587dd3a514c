import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import { flow } from '#domain/kernel/flow.ts';
import type { AssignmentAction, AssignmentStatus, AssignmentStep, TermState } from './model.ts';

export const assignmentFlow = flow<AssignmentStatus, AssignmentAction>('assignment', {
  assigned: { report: 'reported' },
  reported: { accept: 'accepted', return: 'returned' },
  returned: { report: 'reported', withdraw: 'reported' },
  accepted: { withdraw: 'reported' },
  closed: {},
});

/** The step that the action leaves in the history. */
export const stepOf = {
  report: 'reported',
  accept: 'accepted',
  return: 'returned',
  withdraw: 'withdrawn',
} as const satisfies Record<AssignmentAction, AssignmentStep>;

/** For so many minutes a decision may be taken back by the person who made it: a slip of the hand, not a second thought. */
export const WITHDRAW_MINUTES = 15;

export interface LastStep {
  readonly step: AssignmentStep;
  readonly at: Date;
}

/** Until when the last step may be taken back; null where it is no decision. */
export function withdrawableUntil(last: LastStep | null): Date | null {
  if (last?.step !== 'accepted' && last?.step !== 'returned') return null;
  return new Date(last.at.getTime() + WITHDRAW_MINUTES * 60_000);
}

/** Why a decision stands for good: something followed it, or it is too old. */
export function withdrawalRefusal(last: LastStep | null, now: Date): Refusal | undefined {
  const until = withdrawableUntil(last);
  if (until === null) return { code: 'conflict', reason: 'assignment.withdraw_followed', detail: {} };
  if (now > until)
    return { code: 'conflict', reason: 'assignment.withdraw_late', detail: { minutes: WITHDRAW_MINUTES } };
  return undefined;
}

/** So many days before the due day an open assignment asks for attention. */
export const SOON_DAYS = 7;

export interface Standing {
  readonly status: AssignmentStatus;
  readonly dueOn: LocalDate | null;
  /** The day on which the last report was sent. */
  readonly reportedOn: LocalDate | null;
}

/**
 * By how many days the report that waits or was accepted came after the due day, 0 where it came in time: the day of
 * the report that was at last accepted counts, not that of an earlier one sent back, nor the acceptor's. Null where no
 * report stands or there is no day to measure by. (order 01-21/744, cl. 3)
 */
export function daysLateOf({ status, dueOn, reportedOn }: Standing): number | null {
  if (status !== 'reported' && status !== 'accepted') return null;
  if (dueOn === null || reportedOn === null) return null;
  return Math.max(0, daysBetween(dueOn, reportedOn));
}

/** A report that waits for its acceptor is late only by the day on which the executor sent it. */
export function termStateOf(standing: Standing, today: LocalDate): TermState {
  const { status, dueOn } = standing;
  const late = (daysLateOf(standing) ?? 0) > 0;
  if (status === 'accepted') return late ? 'done_late' : 'done';
  if (status === 'closed') return 'closed';
  if (dueOn === null) return 'undated';
  if (status === 'reported') return late ? 'late' : 'in_time';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  return left <= SOON_DAYS ? 'soon' : 'in_time';
}
