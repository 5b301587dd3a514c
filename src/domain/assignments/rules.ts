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

/** A report that waits for its acceptor is not late by the executor's fault. */
export function termStateOf(status: AssignmentStatus, dueOn: LocalDate | null, today: LocalDate): TermState {
  if (status === 'accepted') return 'done';
  if (status === 'closed') return 'closed';
  if (dueOn === null) return 'undated';
  if (status === 'reported') return 'in_time';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  return left <= SOON_DAYS ? 'soon' : 'in_time';
}
