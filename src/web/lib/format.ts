import { type LocalDate, printDate } from '#domain/kernel/dates.ts';

/** 'DD.MM.YYYY' of a calendar day. */
export function formatDay(day: LocalDate): string {
  return printDate(day);
}

/** 'DD.MM.YYYY HH:MM' of an instant on the wall clock of the region. */
export function formatMoment(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('ru-RU', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(new Date(instant)).replace(',', '');
}

/** 'HH:MM' of an instant on the wall clock of the region. */
export function formatTime(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(instant));
}

const numbers = new Intl.NumberFormat('ru-RU');

/** To one digit after the comma; a dash for what is not known. */
export function formatRounded(value: number | null): string {
  return value === null ? '—' : formatNumber(Math.round(value * 10) / 10);
}

/** A number with thin groups of thousands. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}
