import { type LocalDate, maxDate } from '#domain/kernel/dates.ts';
import type { Period, Term } from '#domain/terms/model.ts';
import { dueOn } from '#domain/terms/rules.overdue.ts';
import type { AssignmentStatus } from './model.ts';

/** What the calendar does with an assignment: reminds of it, shows that it waits or is done, or calls it off. */
export type CalendarState = 'open' | 'waiting' | 'done' | 'cancelled';

export const calendarStates: Readonly<Record<AssignmentStatus, CalendarState>> = {
  assigned: 'open',
  returned: 'open',
  reported: 'waiting',
  accepted: 'done',
  closed: 'cancelled',
};

export interface DatedAssignment {
  readonly status: AssignmentStatus;
  readonly dueOn: LocalDate | null;
  readonly term: Term;
  readonly period: Period;
}

/**
 * The day on which the calendar shows an assignment, or null where the order names none. A recurring measure
 * that is still to be reported stands on its next occurrence within the plan's period.
 */
export function calendarDayOf(assignment: DatedAssignment, today: LocalDate): LocalDate | null {
  const { status, term, period } = assignment;
  const due = assignment.dueOn;
  if (due === null || due >= today || term.kind !== 'recurring' || calendarStates[status] !== 'open')
    return due;
  return dueOn(term, period, maxDate(today, period.from)) ?? due;
}
