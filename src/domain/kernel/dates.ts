import { z } from 'zod';

/** A calendar day without a time zone: 'YYYY-MM-DD'. Compares as text. */
export type LocalDate = string;

export const localDateSchema = z.iso.date();
export const instantSchema = z.iso.datetime();

const DAY_MS = 86_400_000;

/** The day, or undefined where the calendar has no such day (31 February). `month` is 1…12. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.toISOString().slice(0, 10) : undefined;
}

/** Last day of a month; `month` is 1…12. */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** Saturday or Sunday; holidays and their transfers are not known here. */
export const isWeekend = (date: LocalDate): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
export const minDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const maxDate = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** Making a formatter takes longer than all the rest of a small request. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, made);
  return made;
}

/** Minutes by which local time in the IANA zone is ahead of UTC at that instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const part = offsetFormat(timeZone)
    .formatToParts(instant)
    .find((p) => p.type === 'timeZoneName')?.value;
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(part ?? '');
  if (!match?.[1]) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** The calendar day on which `instant` falls in the region's zone, whatever the zone of the machine. */
export function dayIn(timeZone: string, instant: Date): LocalDate {
  return new Date(instant.getTime() + offsetMinutes(instant, timeZone) * 60_000).toISOString().slice(0, 10);
}

/** The hour, 0…23, that the wall clock of the zone shows. */
export const hourIn = (timeZone: string, instant: Date): number =>
  new Date(instant.getTime() + offsetMinutes(instant, timeZone) * 60_000).getUTCHours();

/** The instant at which the wall clock of the zone shows `date` and `time` ('HH:MM:SS' or 'HH:MM:SS.sss'). */
export function instantIn(timeZone: string, date: LocalDate, time = '00:00:00'): Date {
  const asUtc = new Date(`${date}T${time}Z`);
  const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000);
  return new Date(asUtc.getTime() - offsetMinutes(guess, timeZone) * 60_000);
}

/** A deadline ends with the last second of its day in the region's zone, and that second counts whole. */
export function endOfDayIn(timeZone: string, date: LocalDate): Date {
  return instantIn(timeZone, date, '23:59:59.999');
}

/** 'DD.MM.YYYY', as Russian papers print a day. */
export function printDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}
