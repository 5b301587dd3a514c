import { type LocalDate, lastDayOfMonth, localDate } from '#domain/kernel/dates.ts';
import type { DraftItem } from './model.draft.ts';

/** Four figures of a year, and the two of «2020/21», so many years later; other numbers stay. */
export function shiftYears(text: string, years: number): string {
  return text.replace(
    /(?<!\d)(20\d\d)(?:(\s?\/\s?)(\d\d)(?!\d))?(?!\d)/gu,
    (_, first: string, slash?: string, second?: string) =>
      String(Number(first) + years) +
      (slash && second ? slash + String((Number(second) + years) % 100).padStart(2, '0') : ''),
  );
}

function shiftDay(day: LocalDate, years: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return localDate(year + years, month, date) ?? lastDayOfMonth(year + years, month);
}

/**
 * A measure of a plan for a later year: its term moves, its words stay. Clauses belong to the act of their year
 * and are not carried over; the new act sets its own.
 */
export function shiftItem(item: DraftItem, years: number): DraftItem {
  return {
    ...item,
    term: shiftYears(item.term, years),
    hardDueOn: item.hardDueOn && shiftDay(item.hardDueOn, years),
    sourceLines: [],
  };
}
