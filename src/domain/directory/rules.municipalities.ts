import type { LocalDate } from '#domain/kernel/dates.ts';

interface ValidInTime {
  readonly validFrom: LocalDate;
  /** The first day on which it no longer holds; null while it does. */
  readonly validTo: LocalDate | null;
}

/** The name in force on the day, or undefined before the first one. Periods do not overlap. */
export function nameOn<Name extends ValidInTime>(names: readonly Name[], date: LocalDate): Name | undefined {
  return names.find((name) => name.validFrom <= date && (name.validTo === null || date < name.validTo));
}
