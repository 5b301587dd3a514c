import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import { flow } from '#domain/kernel/flow.ts';
import { type Timeliness as TermTimeliness, timelinessOf } from '#domain/terms/rules.timeliness.ts';
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

/** While the collection takes forms. A withdrawn acceptance gives the form back to the school with the reason. */
const running = flow<SurveyStatus, SurveyAction>('survey', {
  draft: { fill: 'draft', submit: 'submitted', extend: 'draft' },
  submitted: { remark: 'submitted', reply: 'submitted', accept: 'accepted', return: 'returned' },
  returned: {
    fill: 'returned',
    remark: 'returned',
    reply: 'returned',
    submit: 'submitted',
    extend: 'returned',
  },
  accepted: { withdraw_acceptance: 'returned', request_change: 'accepted' },
});

/**
 * Of a closed collection only a form that was opened again goes on; figures that were accepted may still be
 * corrected by agreement.
 */
const closed = flow<SurveyStatus, SurveyAction>('survey', {
  draft: { reopen: 'draft' },
  submitted: { reopen: 'submitted' },
  returned: { reopen: 'returned' },
  accepted: { request_change: 'accepted', reopen: 'accepted' },
});

/** What a decision is called in the form's history. */
const stepOf = {
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
  withdraw_acceptance: 'acceptance_withdrawn',
} as const satisfies Record<SurveyDecision, SurveyStep>;

const isOver = ({ campaign, reopened }: Standing) => campaign.closedAt !== null && !reopened;
const flowOf = (form: Standing) => (isOver(form) ? closed : running);

export const availableActions = (form: Standing): readonly SurveyAction[] =>
  flowOf(form).available(form.status);

/** @throws AppError `closed_period` after the closing, otherwise `conflict` with the status that forbids it */
export function requireAvailable(form: Standing, action: SurveyAction): void {
  const refusal = flowOf(form).refusal(form.status, action);
  if (refusal) throw isOver(form) ? new AppError('closed_period', 'campaign.closed') : refused(refusal);
}

/** @throws AppError as `requireAvailable` */
export function decideStep(form: Standing, action: SurveyDecision): { step: SurveyStep; to: SurveyStatus } {
  requireAvailable(form, action);
  return { step: stepOf[action], to: running.step(form.status, action) };
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
  readonly status: SurveyStatus;
  readonly schoolClosed: boolean;
  /** The school's own due date. */
  readonly dueOn: LocalDate;
  readonly firstSubmittedOn: LocalDate | null;
  readonly submittedOn: LocalDate | null;
}

/** A school that was closed before it sent is expected to send no more. */
export function isSchoolClosed(
  { status, closure }: { readonly status: SurveyStatus; readonly closure: { readonly on: LocalDate } | null },
  today: LocalDate,
): boolean {
  return closure !== null && closure.on <= today && (status === 'draft' || status === 'returned');
}

const standsAs = { draft: 'open', returned: 'open', submitted: 'waits', accepted: 'accepted' } as const;

const kept = {
  done_in_time: 'on_time',
  done_late: 'late',
  sent_in_time: 'on_time',
  sent_late: 'late',
  overdue: 'overdue',
  not_due: 'awaited',
  undated: 'awaited',
} as const satisfies Record<TermTimeliness['kind'], Timeliness>;

/** How a form keeps its term: by the rule of reports, a form of a closed school apart. */
export function timelinessOfForm(sending: Sending, today: LocalDate): Timeliness {
  if (sending.schoolClosed) return 'school_closed';
  const { status, dueOn, firstSubmittedOn, submittedOn } = sending;
  const sent = { dueOn, stands: standsAs[status], firstSentOn: firstSubmittedOn, sentOn: submittedOn };
  return kept[timelinessOf(sent, today).kind];
}

/** Where the forms of a collection stand: together they are all of them. */
export const standingsOf = (counts: ProgressCounts) => ({
  accepted: counts.accepted,
  submitted: counts.submitted,
  returned: counts.returned,
  waiting: counts.draft + counts.notOpened,
  schoolClosed: counts.schoolClosed,
});

/** How the forms of a collection kept their terms: together they are all of them. */
export const timelinessesOf = ({ total, onTime, late, overdue, schoolClosed }: ProgressCounts) => ({
  onTime,
  late,
  overdue,
  awaited: total - onTime - late - overdue - schoolClosed,
  schoolClosed,
});

/** How many forms are still expected, sent or not: of a school that is no more nothing is. */
export const expectedForms = ({ total, schoolClosed }: ProgressCounts): number => total - schoolClosed;

/** Every form is accepted but those of schools that are no more. (order 01-21/744, cl. 2.1) */
export function isWholeSet(counts: ProgressCounts): boolean {
  return counts.accepted === expectedForms(counts);
}
