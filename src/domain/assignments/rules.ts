import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { AssignmentAction, AssignmentStatus, AssignmentStep, TermState } from './model.ts';

/** What may be done with an assignment in each status. */
const actionsIn = {
  assigned: ['report'],
  reported: ['accept', 'return'],
  returned: ['report'],
  accepted: [],
  closed: [],
} as const satisfies Record<AssignmentStatus, readonly AssignmentAction[]>;

const stepOf = {
  report: 'reported',
  accept: 'accepted',
  return: 'returned',
} as const satisfies Record<AssignmentAction, AssignmentStep>;

export function availableActions(status: AssignmentStatus): readonly AssignmentAction[] {
  return actionsIn[status];
}

/**
 * The step that an action makes; the assignment then has the status of that name.
 * @throws AppError `conflict` when the status does not allow it
 */
export function decideStep(
  status: AssignmentStatus,
  action: AssignmentAction,
): (typeof stepOf)[AssignmentAction] {
  if (!availableActions(status).includes(action)) {
    throw new AppError('conflict', `assignment.${action}_unavailable`, { status });
  }
  return stepOf[action];
}

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
