import {
  addDays,
  type LocalDate,
  lastDayOfMonth,
  localDate,
  maxDate,
  minDate,
} from '#domain/kernel/dates.ts';
import type { Months, Period, Recurrence, Term } from './model.ts';
import { daysOfWeek, nthOfMonth, upcoming } from './rules.weekdays.ts';

/** From the earliest to the latest day that any term names; null where no term names a day. */
export function derivePeriod(terms: readonly Term[]): Period | null {
  const days = terms.flatMap(({ from, to }) => [from, to].filter((day) => day !== null));
  const [first] = days;
  return first ? { from: days.reduce(minDate, first), to: days.reduce(maxDate, first) } : null;
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));

/** A day of the month, or its last day where the month is shorter: «до 31 числа» in April is the 30th. */
const clamped = (year: number, month: number, day: number | undefined): LocalDate =>
  (day ? localDate(year, month, day) : undefined) ?? lastDayOfMonth(year, month);

/** Ends of the months, quarters, half years or years around `since`: enough to hold the next occurrence. */
function endings(recurrence: Recurrence, since: LocalDate): LocalDate[] {
  const { every, month, day, weekday, nth, after = 0 } = recurrence;
  if (every === 'week') return [upcoming(since, weekday ?? daysOfWeek)];
  const step = { month: 1, quarter: 3, half_year: 6, year: 12 }[every];
  const last = every === 'year' ? (month ?? 12) : Math.ceil(monthOf(since) / step) * step;
  return [...(after > 0 ? [-step] : []), 0, step].map((ahead) => {
    const index = last - 1 + ahead + after;
    const [year, at] = [yearOf(since) + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
    return weekday && nth ? nthOfMonth(lastDayOfMonth(year, at), weekday, nth) : clamped(year, at, day);
  });
}

function isWithin(months: Months | undefined, day: LocalDate): boolean {
  if (!months) return true;
  const [from, to, month] = [months.from, months.to, monthOf(day)];
  return from <= to ? from <= month && month <= to : from <= month || month <= to;
}

/** The first day on or after `since` when a recurring measure falls due. */
export function nextOccurrence(recurrence: Recurrence, since: LocalDate): LocalDate {
  // At most the weeks of a year lie outside the months in which it recurs.
  for (let tries = 0, at = since; tries < 54; tries++) {
    const found = endings(recurrence, at).find((end) => end >= at);
    if (!found) break;
    if (isWithin(recurrence.within, found)) return found;
    at = addDays(found, 1);
  }
  throw new RangeError(`no occurrence after ${since}`);
}

type Repeated = Pick<Term, 'from' | 'to' | 'recurrence'>;

/** The days on which a recurring measure falls due: those of the period that its own bounds leave. */
export function* occurrences({ from, to, recurrence }: Repeated, period: Period): Generator<LocalDate> {
  if (!recurrence) return;
  const last = to ? minDate(to, period.to) : period.to;
  let day = nextOccurrence(recurrence, from ? maxDate(from, period.from) : period.from);
  for (; day <= last; day = nextOccurrence(recurrence, addDays(day, 1))) yield day;
}

const endless = '9999-12-31';

/**
 * The day by the end of which a measure must be done (23:59:59 in the region's zone), or null: a separate plan,
 * a term without a year and an unreadable one are never overdue by themselves until somebody decides.
 * @param since for a recurring measure: the day after its last occurrence that was proved; the period's start if none.
 */
export function dueOn(term: Term, period: Period | null, since: LocalDate | null = null): LocalDate | null {
  switch (term.kind) {
    case 'date':
    case 'month':
    case 'interval':
      return term.to;
    case 'whole_period':
      return period?.to ?? null;
    case 'recurring': {
      const from = since ?? period?.from ?? term.from;
      if (!from) return null;
      const [next] = occurrences(term, { from, to: period?.to ?? endless });
      return next ?? null;
    }
    case 'no_year':
    case 'separate_plan':
    case 'as_needed':
    case 'unreadable':
      return null;
  }
}

/** Whether the last day of the term has passed. */
export function isOverdue(
  term: Term,
  period: Period | null,
  today: LocalDate,
  since: LocalDate | null = null,
): boolean {
  const due = dueOn(term, period, since);
  return due !== null && today > due;
}

/** A measure whose term ended before the order was signed: it reports the past and is never late. */
export function isRetroactive(term: Term, orderDate: LocalDate): boolean {
  return term.to !== null && term.to < orderDate;
}
