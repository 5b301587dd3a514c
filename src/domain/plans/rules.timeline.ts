import { type LocalDate, lastDayOfMonth, maxDate, minDate } from '#domain/kernel/dates.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { Period } from '#domain/terms/model.ts';
import { occurrences } from '#domain/terms/rules.overdue.ts';

/** How an obligation lies among the days of its plan. */
export interface Track {
  /** Days of the printed term, both inclusive; `period`: as long as the plan lasts, which says little. */
  readonly bar: (Period & { readonly of: 'term' | 'period' }) | null;
  /** Days on which a recurring one falls due. */
  readonly ticks: readonly LocalDate[];
  /** The hard day of a clause. */
  readonly hard: LocalDate | null;
}

/** A separate plan, a year not given and an unreadable term name no day: such a track is empty. */
export function trackOf(
  { term, hardDueOn: hard }: Pick<ObligationItem, 'term' | 'hardDueOn'>,
  period: Period,
): Track {
  switch (term.kind) {
    case 'date':
    case 'month':
    case 'interval': {
      // What a clause prints as its only day is the hard day itself.
      const bar = term.from && term.to && term.to !== hard ? { from: term.from, to: term.to } : null;
      return { bar: bar && { ...bar, of: 'term' }, ticks: [], hard };
    }
    case 'whole_period':
      return { bar: { ...period, of: 'period' }, ticks: [], hard };
    case 'recurring': {
      const bounded = term.from !== null || term.to !== null;
      const bar = { from: term.from ?? period.from, to: term.to ?? period.to };
      return {
        bar: { ...bar, of: bounded ? 'term' : 'period' },
        ticks: [...occurrences(term, period)],
        hard,
      };
    }
    case 'no_year':
    case 'separate_plan':
    case 'as_needed':
    case 'unreadable':
      return { bar: null, ticks: [], hard };
  }
}

export const hasDay = ({ bar, hard }: Track): boolean => bar !== null || hard !== null;

/** The last day that a track names. */
export function endOf({ bar, hard }: Track): LocalDate | null {
  if (bar && hard) return maxDate(bar.to, hard);
  return bar?.to ?? hard;
}

/** Whole months side by side, all of one width: a day lies at its share of its month. */
export interface Axis {
  readonly from: LocalDate;
  /** The last day of the last month. */
  readonly to: LocalDate;
  readonly months: number;
}

const yearOf = (day: LocalDate) => Number(day.slice(0, 4));
const monthOf = (day: LocalDate) => Number(day.slice(5, 7));
const monthIndex = (day: LocalDate) => yearOf(day) * 12 + monthOf(day) - 1;

/** From the first to the last month that the plan or any of its tracks touches. */
export function axisOf(period: Period, tracks: readonly Track[]): Axis {
  const days = tracks.flatMap(({ bar, hard }) => [
    ...(bar ? [bar.from, bar.to] : []),
    ...(hard ? [hard] : []),
  ]);
  const first = days.reduce(minDate, period.from);
  const last = days.reduce(maxDate, period.to);
  return {
    from: `${first.slice(0, 7)}-01`,
    to: lastDayOfMonth(yearOf(last), monthOf(last)),
    months: monthIndex(last) - monthIndex(first) + 1,
  };
}

/** Where a day begins, or ends, counted in months from the start of the axis. */
export function placeOf(axis: Axis, day: LocalDate, edge: 'begin' | 'end'): number {
  const days = Number(lastDayOfMonth(yearOf(day), monthOf(day)).slice(8));
  const passed = Number(day.slice(8)) - (edge === 'begin' ? 1 : 0);
  return monthIndex(day) - monthIndex(axis.from) + passed / days;
}

export const isOn = (axis: Axis, day: LocalDate): boolean => axis.from <= day && day <= axis.to;

export interface Band {
  readonly year: number;
  /** 1…12 of months, 1…4 of quarters, 1 of years. */
  readonly index: number;
  /** In months from the start of the axis. */
  readonly start: number;
  readonly span: number;
}

const lengthOf = { year: 12, quarter: 3, month: 1 } as const;

/** The years, quarters or months of an axis; the first and the last may be cut. */
export function bandsOf(axis: Axis, unit: keyof typeof lengthOf): Band[] {
  const length = lengthOf[unit];
  const first = monthIndex(axis.from);
  const bands: Band[] = [];
  for (let start = 0; start < axis.months; ) {
    const at = first + start;
    const span = Math.min(length - (at % length), axis.months - start);
    bands.push({ year: Math.floor(at / 12), index: Math.floor((at % 12) / length) + 1, start, span });
    start += span;
  }
  return bands;
}
