import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyAction, SurveyStatus, SurveyStep, Timeliness } from './model.ts';

/** What may be done with a form in each status: greys the button and makes the server refuse. */
const actionsIn = {
  draft: ['fill', 'submit'],
  submitted: ['accept', 'return'],
  returned: ['fill', 'submit'],
  accepted: ['withdraw_acceptance', 'request_change'],
} as const satisfies Record<SurveyStatus, readonly SurveyAction[]>;

/** Steps of the form itself; filling in and asking for a change leave it where it is. */
export type StepAction = Exclude<SurveyAction, 'fill' | 'request_change'>;

/** Where each step leads. A withdrawn acceptance gives the form back to the school with the reason. */
const stepOf = {
  submit: { step: 'submitted', to: 'submitted' },
  accept: { step: 'accepted', to: 'accepted' },
  return: { step: 'returned', to: 'returned' },
  withdraw_acceptance: { step: 'acceptance_withdrawn', to: 'returned' },
} as const satisfies Record<StepAction, { step: SurveyStep; to: SurveyStatus }>;

export function availableActions(status: SurveyStatus): readonly SurveyAction[] {
  return actionsIn[status];
}

/** @throws AppError `conflict` with the status that forbids it */
export function requireAvailable(status: SurveyStatus, action: SurveyAction): void {
  if (!availableActions(status).includes(action)) {
    throw new AppError('conflict', `survey.${action}_unavailable`, { status });
  }
}

/** @throws AppError `conflict` when the status does not allow the action */
export function decideStep(status: SurveyStatus, action: StepAction): { step: SurveyStep; to: SurveyStatus } {
  requireAvailable(status, action);
  return stepOf[action];
}

/** Only the first submission decides: a form returned later was still sent in time. */
export function timelinessOf(firstSubmittedAt: Date | null, dueAt: Date, now: Date): Timeliness {
  if (firstSubmittedAt !== null) return firstSubmittedAt <= dueAt ? 'on_time' : 'late';
  return now <= dueAt ? 'awaited' : 'overdue';
}
