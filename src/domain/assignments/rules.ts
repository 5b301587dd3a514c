import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import { flow } from '#domain/kernel/flow.ts';
import { type Timeliness, timelinessOf } from '#domain/terms/rules.timeliness.ts';
import type { AssignmentAction, AssignmentStatus, AssignmentStep, ReportClaim, TermState } from './model.ts';

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

/** Fewer signs than this are no ground to ask nothing of an organisation. */
export const SHORTEST_GROUND = 20;

/** Why the report cannot be sent in these words; «не требуется» needs a ground that can be judged. */
export function refusalOfReport(claim: ReportClaim, text: string): Refusal | undefined {
  if (claim === 'done' || text.trim().length >= SHORTEST_GROUND) return undefined;
  return {
    code: 'invalid',
    reason: 'assignment.ground_too_short',
    detail: { field: 'text', count: SHORTEST_GROUND },
  };
}

/** So many days before the due day an open assignment asks for attention. */
export const SOON_DAYS = 7;

export interface Standing {
  readonly status: AssignmentStatus;
  readonly claim: ReportClaim;
  readonly dueOn: LocalDate | null;
  /** The day on which the first report was sent. */
  readonly firstReportedOn: LocalDate | null;
  /** The day on which the last report was sent. */
  readonly reportedOn: LocalDate | null;
}

/** Nothing that was sent stands, and the day has passed. */
export const isOverdueState = (
  status: AssignmentStatus,
  dueOn: LocalDate | null,
  today: LocalDate,
): boolean => (status === 'assigned' || status === 'returned') && dueOn !== null && today > dueOn;

const standsAs = { assigned: 'open', returned: 'open', reported: 'waits', accepted: 'accepted' } as const;

/** How the term of an assignment is kept; null for one that a correction of the plan closed. */
export function timelinessOfReport(
  { status, dueOn, firstReportedOn, reportedOn }: Standing,
  today: LocalDate,
): Timeliness | null {
  if (status === 'closed') return null;
  return timelinessOf(
    { dueOn, stands: standsAs[status], firstSentOn: firstReportedOn, sentOn: reportedOn },
    today,
  );
}

const termStates = {
  done_in_time: 'done',
  done_late: 'done_late',
  sent_in_time: 'in_time',
  sent_late: 'late',
  overdue: 'overdue',
  not_due: 'in_time',
  undated: 'undated',
} as const satisfies Record<Timeliness['kind'], TermState>;

/** The same for lists and filters, where what is due within a week asks for attention. */
export function termStateOf(standing: Standing, today: LocalDate): TermState {
  const timeliness = timelinessOfReport(standing, today);
  if (timeliness === null) return 'closed';
  if (standing.status === 'accepted' && standing.claim === 'not_required') return 'not_required';
  const { dueOn } = standing;
  const soon = timeliness.kind === 'not_due' && dueOn !== null && daysBetween(today, dueOn) <= SOON_DAYS;
  return soon ? 'soon' : termStates[timeliness.kind];
}
