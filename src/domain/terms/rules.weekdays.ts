import { addDays, type LocalDate } from '#domain/kernel/dates.ts';

export const daysOfWeek = 7;
/** How «последний» of a month is written among 1…4. */
export const lastOfMonth = 5;

/** 1 is Monday. */
const weekdayOn = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || daysOfWeek;

/** The first such weekday on or after a day. */
export const upcoming = (day: LocalDate, weekday: number): LocalDate =>
  addDays(day, (weekday - weekdayOn(day) + daysOfWeek) % daysOfWeek);

/** «третий четверг», «последняя пятница» of the month that ends on this day. */
export function nthOfMonth(end: LocalDate, weekday: number, nth: number): LocalDate {
  if (nth === lastOfMonth) return upcoming(addDays(end, 1 - daysOfWeek), weekday);
  return addDays(upcoming(`${end.slice(0, 8)}01`, weekday), (nth - 1) * daysOfWeek);
}
