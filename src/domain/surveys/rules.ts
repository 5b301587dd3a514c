import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type {
  Campaign,
  ProgressCounts,
  SurveyAction,
  SurveyDecision,
  SurveyStatus,
  SurveyStep,
  Timeliness,
} from './model.ts';

/** A form as far as these rules go: how it stands, and whether its collection still takes forms. */
export interface Standing {
  readonly status: SurveyStatus;
  readonly campaign: Pick<Campaign, 'closedAt'>;
  readonly reopened: boolean;
}

/** What may be done with a form in each status: greys the button and makes the server refuse. */
const actionsIn = {
  draft: ['fill', 'submit', 'extend'],
  submitted: ['remark', 'reply', 'accept', 'return'],
  returned: ['fill', 'remark', 'reply', 'submit', 'extend'],
  accepted: ['withdraw_acceptance', 'request_change'],
} as const satisfies Record<SurveyStatus, readonly SurveyAction[]>;
/** Figures that were accepted may still be corrected by agreement. */
const afterClosing: readonly SurveyAction[] = ['request_change'];

/** Where each step leads. A withdrawn acceptance gives the form back to the school with the reason. */
const stepOf = {
  submit: { step: 'submitted', to: 'submitted' },
  accept: { step: 'accepted', to: 'accepted' },
  return: { step: 'returned', to: 'returned' },
  withdraw_acceptance: { step: 'acceptance_withdrawn', to: 'returned' },
} as const satisfies Record<SurveyDecision, { step: SurveyStep; to: SurveyStatus }>;

/** Of a closed collection only a form that was opened again goes on. */
export function availableActions(form: Standing): readonly SurveyAction[] {
  const actions: readonly SurveyAction[] = actionsIn[form.status];
  return isOver(form) ? [...actions.filter((action) => afterClosing.includes(action)), 'reopen'] : actions;
}

const isOver = ({ campaign, reopened }: Standing) => campaign.closedAt !== null && !reopened;

/** @throws AppError `closed_period` after the closing, otherwise `conflict` with the status that forbids it */
export function requireAvailable(form: Standing, action: SurveyAction): void {
  if (availableActions(form).includes(action)) return;
  if (isOver(form)) throw new AppError('closed_period', 'campaign.closed');
  throw new AppError('conflict', `survey.${action}_unavailable`, { status: form.status });
}

/** @throws AppError as `requireAvailable` */
export function decideStep(form: Standing, action: SurveyDecision): { step: SurveyStep; to: SurveyStatus } {
  requireAvailable(form, action);
  return stepOf[action];
}

/** The round in which a form is sent next: it counts from the second sending on. */
export function nextRound(form: { readonly round: number; readonly firstSubmittedAt: Date | null }): number {
  return form.firstSubmittedAt === null ? form.round : form.round + 1;
}

/** @throws AppError `invalid` for a day that is not later than the form's own, or is over already */
export function requireLater(form: { readonly dueOn: LocalDate }, dueOn: LocalDate, today: LocalDate): void {
  if (dueOn > form.dueOn && dueOn >= today) return;
  throw new AppError('invalid', 'campaign.not_later', { field: 'dueOn' });
}

export interface Sending {
  readonly firstSubmittedAt: Date | null;
  /** The last moment of the school's own due date. */
  readonly dueAt: Date;
  readonly schoolClosed: boolean;
}

/** A school that was closed before it sent is expected to send no more. */
export function isSchoolClosed(
  { status, closure }: { readonly status: SurveyStatus; readonly closure: { readonly on: LocalDate } | null },
  today: LocalDate,
): boolean {
  return closure !== null && closure.on <= today && (status === 'draft' || status === 'returned');
}

/** Only the first submission decides: a form returned later was still sent in time. */
export function timelinessOf({ firstSubmittedAt, dueAt, schoolClosed }: Sending, now: Date): Timeliness {
  if (schoolClosed) return 'school_closed';
  if (firstSubmittedAt !== null) return firstSubmittedAt <= dueAt ? 'on_time' : 'late';
  return now <= dueAt ? 'awaited' : 'overdue';
}

/** Every form is accepted but those of schools that are no more. (order 01-21/744, cl. 2.1) */
export function isWholeSet({ total, accepted, schoolClosed }: ProgressCounts): boolean {
  return accepted + schoolClosed === total;
}
