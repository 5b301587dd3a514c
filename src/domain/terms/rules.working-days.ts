import { addDays, isWeekend, type LocalDate } from '#domain/kernel/dates.ts';
import { publicHolidays, type WorkingYear, workingYears } from './model.working-days.ts';

const yearOf = (day: LocalDate): WorkingYear | undefined => workingYears[Number(day.slice(0, 4))];

/** Of such a year the decree is not known: it may still move days off. */
export const isPreliminary = (day: LocalDate): boolean => (yearOf(day)?.decree ?? null) === null;

/** Weekends, holidays and what decrees moved; of a year that is not known, weekends and holidays. */
export function isDayOff(day: LocalDate): boolean {
  const date = day.slice(5);
  const moved = yearOf(day)?.moved ?? [];
  if (moved.some(([, to]) => to === date)) return true;
  if (publicHolidays.has(date)) return true;
  return isWeekend(day) && !moved.some(([from]) => from === date);
}

export const isShortDay = (day: LocalDate): boolean => yearOf(day)?.short.includes(day.slice(5)) ?? false;

/** The day itself where it is a working one. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  let at = day;
  while (isDayOff(at)) at = addDays(at, 1);
  return at;
}

/** So many working days later, or earlier with a negative count; the day itself is not counted. */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (!isDayOff(at)) left--;
  }
  return at;
}

/** Whether a term that ends on a day off ends on the next working day, and by which act. */
export type DayOffPolicy = { readonly moves: false } | { readonly moves: true; readonly ground: string };

/** Off by default: the order's days stand as they are printed. */
export const defaultDayOffPolicy: DayOffPolicy = { moves: false };

/** The last day of a term under the policy. */
export const dueByPolicy = (day: LocalDate, policy: DayOffPolicy): LocalDate =>
  policy.moves ? nextWorkingDay(day) : day;
