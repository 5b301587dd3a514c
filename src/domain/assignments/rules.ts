import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import { flow } from '#domain/kernel/flow.ts';
import type { AssignmentAction, AssignmentStatus, AssignmentStep, TermState } from './model.ts';

/** The status of an assignment bears the name of the step that led to it. */
export const assignmentFlow = flow<AssignmentStatus, AssignmentAction, AssignmentStep & AssignmentStatus>(
  'assignment',
  {
    assigned: { report: 'reported' },
    reported: { accept: 'accepted', return: 'returned' },
    returned: { report: 'reported' },
    accepted: {},
    closed: {},
  },
);

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
