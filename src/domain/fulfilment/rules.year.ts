import type { AssignmentRow } from '#domain/assignments/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Period } from '#domain/terms/model.ts';
import { occurrences } from '#domain/terms/rules.overdue.ts';

/** A school year begins on 1 September (273-ФЗ) and lasts until the next one. */
export const yearKinds = ['school', 'calendar'] as const;
export type YearKind = (typeof yearKinds)[number];

/** `year` is the one in which it begins. */
export function daysOfYear(kind: YearKind, year: number): Period {
  return kind === 'calendar'
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}

/** The year that holds the day. */
export function yearWith(kind: YearKind, day: LocalDate): number {
  const year = Number(day.slice(0, 4));
  return kind === 'school' && day.slice(5) < '09-01' ? year - 1 : year;
}

/** 'YYYY-MM' of its twelve months. */
export function monthsOfYear(kind: YearKind, year: number): string[] {
  const first = kind === 'calendar' ? 0 : 8;
  return Array.from({ length: 12 }, (_, at) => {
    const month = first + at;
    return `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

export interface YearEntry {
  readonly on: LocalDate;
  /** A recurring measure falls due again: the day is known, the assignment has the first one. */
  readonly again: boolean;
  readonly assignment: AssignmentRow;
}

/** The parts into which the assignments that fall due in a year are told; together they are all of them. */
export function countYear(entries: readonly YearEntry[]) {
  const assignments = entries.filter(({ again }) => !again).map(({ assignment }) => assignment);
  const parts = Map.groupBy(assignments, ({ status, termState }) => {
    if (status === 'accepted') return 'done';
    if (status === 'reported') return 'reported';
    return termState === 'overdue' ? 'overdue' : 'ahead';
  });
  const count = (part: 'done' | 'reported' | 'overdue' | 'ahead') => parts.get(part)?.length ?? 0;
  return {
    count: assignments.length,
    done: count('done'),
    reported: count('reported'),
    overdue: count('overdue'),
    ahead: count('ahead'),
  };
}

export interface OrganizationYear {
  readonly entries: readonly YearEntry[];
  readonly undated: readonly AssignmentRow[];
  /** Due before the year and not done: not to be forgotten. */
  readonly earlier: readonly AssignmentRow[];
  /** How many fall due after the year. */
  readonly later: number;
}

/**
 * An organisation's assignments among the days of a year; those that a correction dropped are left out.
 * @param periods of the plans of recurring measures, by plan item
 */
export function layOutYear(
  assignments: readonly AssignmentRow[],
  days: Period,
  periods: ReadonlyMap<string, Period>,
): OrganizationYear {
  const living = assignments.filter(({ status }) => status !== 'closed');
  const dated = living.flatMap((assignment): YearEntry[] => {
    const { dueOn, item } = assignment;
    if (dueOn === null) return [];
    const period = periods.get(item.id);
    const again = period ? [...occurrences(item.term, { from: dueOn, to: period.to })] : [];
    return [
      { on: dueOn, again: false, assignment },
      ...again.filter((on) => on > dueOn).map((on) => ({ on, again: true, assignment })),
    ];
  });
  return {
    entries: dated
      .filter(({ on }) => days.from <= on && on <= days.to)
      .toSorted((a, b) => a.on.localeCompare(b.on) || Number(a.again) - Number(b.again)),
    undated: living.filter(({ dueOn }) => dueOn === null),
    earlier: dated
      .filter(({ on, again, assignment }) => !again && on < days.from && assignment.status !== 'accepted')
      .map(({ assignment }) => assignment),
    later: dated.filter(({ on, again }) => !again && on > days.to).length,
  };
}
