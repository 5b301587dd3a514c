import { addDays, type LocalDate, lastDayOfMonth, localDate } from '#domain/kernel/dates.ts';
import type { Months, Recurrence, Term, TermDoubt, TermIssue } from './model.ts';
import { lastOfMonth, nthOfMonth } from './rules.weekdays.ts';
import { monthOf, ordinalOf, weekdayOf } from './rules.words.ts';

/** What a printed term says, without its text. */
export type Reading = Omit<Term, 'text'>;

/** A shape of a printed term, its reading by what the pattern captures, and a term that is printed so. */
export type Shape = readonly [
  pattern: string,
  read: (groups: readonly (string | undefined)[]) => Reading,
  example: string,
];

export const undated = { from: null, to: null } as const;
export const unreadable = (issue: TermIssue): Reading => ({ kind: 'unreadable', ...undated, issue });
export const doubtful = (reading: Reading, doubt: TermDoubt): Reading =>
  reading.kind === 'unreadable' ? reading : { ...reading, doubt };
export const recurring = (recurrence: Recurrence): Reading => ({ kind: 'recurring', ...undated, recurrence });
export const noYear = (from?: number, to = from): Reading =>
  from && to ? { kind: 'no_year', ...undated, months: { from, to } } : { kind: 'no_year', ...undated };

export function day(at: LocalDate | undefined): Reading {
  return at ? { kind: 'date', from: at, to: at } : unreadable('not_in_calendar');
}

/** Both days inclusive; one the calendar lacks, or an end before the start, is not read. */
export function interval(from: LocalDate | undefined, to: LocalDate | undefined): Reading {
  if (!from || !to) return unreadable('not_in_calendar');
  return from > to ? unreadable('reversed') : { kind: 'interval', from, to };
}

export const months = (y1: number, m1: number, y2: number, m2: number): Reading =>
  m1 < 1 || m1 > 12 || m2 < 1 || m2 > 12
    ? unreadable('not_in_calendar')
    : interval(localDate(y1, m1, 1), lastDayOfMonth(y2, m2));
export const month = (year: number, m: number): Reading => {
  const whole = months(year, m, year, m);
  return whole.kind === 'interval' ? { ...whole, kind: 'month' } : whole;
};

/** «октябрь, ноябрь, декабрь 2020» is an interval only when no month is left out between. */
export function monthList(list: string, year: string | undefined): Reading {
  const numbers = list.split(/ ?(?:,| и ) ?/u).map(monthOf);
  const unbroken = numbers.every((m, i) => i === 0 || m === (numbers[i - 1] ?? 0) + 1);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (!unbroken) return unreadable('several');
  return year ? months(Number(year), first, Number(year), last) : noYear(first, last);
}

export function quarters(list: string, year: string | undefined): Reading {
  const numbers = list.split(/ ?(?:-|,| и ) ?/u).map(ordinalOf);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (first > last) return unreadable('reversed');
  if (!list.includes('-') && numbers.some((n, i) => i > 0 && n !== (numbers[i - 1] ?? 0) + 1)) {
    return unreadable('several');
  }
  const [from, to] = [first * 3 - 2, last * 3];
  return year ? months(Number(year), from, Number(year), to) : noYear(from, to);
}

/** «2020/2021», «2020/21»: 273-ФЗ; a school year begins on 1 September and is taken to last until the next one. */
export function schoolYear(first: string, second: string, half?: string): Reading {
  const [from, to] = [Number(first), Number(second.length === 2 ? first.slice(0, 2) + second : second)];
  if (to !== from + 1) return unreadable('unknown_form');
  if (!half) return months(from, 9, to, 8);
  return doubtful(ordinalOf(half) === 1 ? months(from, 9, from, 12) : months(to, 1, to, 5), 'convention');
}

/** A third of a month (декада): the 1st–10th, the 11th–20th, the 21st to the end. */
export function tenth(n: number, m: number, year: string | undefined): Reading {
  if (!year) return noYear(m);
  const y = Number(year);
  return interval(localDate(y, m, n * 10 - 9), n === 3 ? lastDayOfMonth(y, m) : localDate(y, m, n * 10));
}

export function halfOfYear(n: number, year: string | undefined): Reading {
  const [from, to] = [n * 6 - 5, n * 6];
  return year ? months(Number(year), from, Number(year), to) : noYear(from, to);
}

/** «вторая половина мая»: by custom from the 16th. */
export function halfOfMonth(n: number, m: number, year: string | undefined): Reading {
  if (!year) return noYear(m);
  const y = Number(year);
  const [from, to] = n === 1 ? [1, localDate(y, m, 15)] : [16, lastDayOfMonth(y, m)];
  return doubtful(interval(localDate(y, m, from), to), 'convention');
}

/** «первая неделя»: seven days from the 1st, the 8th, …; «последняя»: the last seven. */
export function week(text: string, m: number, year: string | undefined): Reading {
  if (!year) return noYear(m);
  const last = lastDayOfMonth(Number(year), m);
  const start = text === 'последн' ? Number(last.slice(8)) - 6 : ordinalOf(text) * 7 - 6;
  return doubtful(
    interval(localDate(Number(year), m, start), localDate(Number(year), m, start + 6)),
    'convention',
  );
}

const units: readonly (readonly [stem: string, every: Recurrence['every']])[] = [
  ['недел', 'week'],
  ['месяч', 'month'],
  ['месяц', 'month'],
  ['кварт', 'quarter'],
  ['полуг', 'half_year'],
];
export const unit = (word: string): Recurrence['every'] =>
  units.find(([stem]) => word.startsWith(stem))?.[1] ?? 'year';

/** A yearly measure; of a range of months the last one is when it falls due. */
export function yearly(date: string | undefined, first: string, last = first): Reading {
  const at = monthOf(last);
  if (!date) return recurring({ every: 'year', month: at });
  // A leap year is taken so that 29 February stays a possible yearly day.
  return localDate(2000, at, Number(date))
    ? recurring({ every: 'year', month: at, day: Number(date) })
    : unreadable('not_in_calendar');
}

/** «ежегодно до 1 декабря 2024–2026 годов» */
export function yearlyWithin(date: string | undefined, name: string, first: string, last: string): Reading {
  const [read, years] = [yearly(date, name), months(Number(first), 1, Number(last), 12)];
  return read.kind === 'unreadable' || years.kind === 'unreadable'
    ? unreadable(read.issue ?? years.issue ?? 'reversed')
    : { ...years, ...read, from: years.from, to: years.to };
}

/** Whole years at least: what a yearly measure is bounded by. */
const isYears = ({ from, to }: Reading): boolean => from != null && to != null && addDays(from, 364) <= to;

/** The months of every year in which a measure recurs; undefined where it falls due in none of them. */
function inMonths(repeated: Reading, recurrence: Recurrence, within: Months): Reading | undefined {
  if (recurrence.every === 'year') {
    return recurrence.month ? undefined : { ...repeated, ...recurring({ ...recurrence, month: within.to }) };
  }
  const step = { week: 1, month: 1, quarter: 3, half_year: 6 }[recurrence.every];
  const length = ((within.to - within.from + 12) % 12) + 1;
  const falls = Array.from({ length }, (_, i) => within.from + i).some((m) => m % step === 0);
  return falls ? { ...repeated, ...recurring({ ...recurrence, within }) } : undefined;
}

/** A repetition and another term beside it, which bounds it by days or by the months of every year. */
export function bounded(repeated: Reading, other: Reading): Reading | undefined {
  const { recurrence } = repeated;
  if (!recurrence || other.kind === 'recurring') return undefined;
  if (other.months) return inMonths(repeated, recurrence, other.months);
  if (other.kind === 'no_year' || other.kind === 'whole_period' || other.kind === 'separate_plan')
    return repeated;
  if (!other.to || (recurrence.every === 'year' && !isYears(other))) return undefined;
  return other.kind === 'date'
    ? doubtful({ ...repeated, to: other.to }, 'bounds')
    : { ...repeated, from: other.from, to: other.to };
}

export const onDay = (every: Recurrence['every'], date: number, after?: number): Reading =>
  date >= 1 && date <= 31
    ? recurring({ every, day: date, ...(after && { after }) })
    : unreadable('not_in_calendar');

/** «до 01.09 ежегодно» */
export const yearlyDotted = (date?: string, m?: string): Reading =>
  // A leap year is taken so that 29 February stays a possible yearly day.
  localDate(2000, Number(m), Number(date))
    ? recurring({ every: 'year', month: Number(m), day: Number(date) })
    : unreadable('not_in_calendar');

/** «третий четверг», «последняя пятница» of every month. */
export const nthWeekday = (nth: string, weekday: string): Reading =>
  recurring({
    every: 'month',
    weekday: weekdayOf(weekday),
    nth: nth === 'последн' ? lastOfMonth : ordinalOf(nth),
  });

const coarser = {
  week: 'month',
  month: 'quarter',
  quarter: 'half_year',
  half_year: 'year',
  year: 'year',
} as const;

/** «первая среда октября 2021 года» */
export function weekdayOfMonth(nth: string, weekday: string, m: number, year: string | undefined): Reading {
  if (!year) return noYear(m);
  const last = lastDayOfMonth(Number(year), m);
  const at = nth === 'последн' ? lastOfMonth : ordinalOf(nth);
  return day(nthOfMonth(last, weekdayOf(weekday), at));
}

/** «раз в две недели»: no day follows from it; the end of the next longer stretch is held, with a doubt. */
export const seldom = (word: string): Reading =>
  doubtful(recurring({ every: coarser[unit(word)] }), 'frequency');

/** «два раза в месяц»: the days between are not known; the end of the stretch is held, with a doubt. */
export const severalTimes = (word: string): Reading =>
  doubtful(recurring({ every: unit(word) }), 'frequency');

/** 8/28/2025 of a spreadsheet: read only where one of the two figures cannot be a month. */
export function slashed(a: number, b: number, year: number): Reading {
  if (a <= 12 && b <= 12 && a !== b) return unreadable('day_or_month');
  return a > 12 ? day(localDate(year, b, a)) : doubtful(day(localDate(year, a, b)), 'month_first');
}

export const dotted = (d?: string, m?: string, y?: string): LocalDate | undefined =>
  localDate(Number(y), Number(m), Number(d));
export const worded = (d?: string, m = '', y?: string): LocalDate | undefined =>
  localDate(Number(y), monthOf(m), Number(d));
export const dayOnly = (m: number, date?: string): Reading =>
  localDate(2000, m, Number(date)) ? noYear(m) : unreadable('not_in_calendar');
/** «10–20 сентября» without a year. */
export function bothDays(first: number, last: number, m: number): Reading {
  if (!localDate(2000, m, first) || !localDate(2000, m, last)) return unreadable('not_in_calendar');
  return first > last ? unreadable('reversed') : noYear(m);
}

/** «раз в 10 дней»: held by the end of the week, month or quarter that holds one, with a doubt. */
export const everyFewDays = (days: number): Reading =>
  doubtful(recurring({ every: days <= 7 ? 'week' : days <= 31 ? 'month' : 'quarter' }), 'frequency');

/** «в начале учебного года», «в конце 2020/2021 учебного года»: September or May, by custom of schools. */
export function edgeOfSchoolYear(edge: string, first?: string): Reading {
  const isStart = edge === 'начал';
  const m = isStart ? 9 : 5;
  return doubtful(first ? month(Number(first) + (isStart ? 0 : 1), m) : noYear(m), 'convention');
}
