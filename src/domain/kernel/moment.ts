import { endOfDayIn, type LocalDate } from './dates.ts';

/** A moment to look at and its day in the region. `past`: not now, so that the steps tell how things stood. */
export interface Moment {
  readonly now: Date;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly past?: boolean;
}

/** The end of a day that is over; any other day is looked at as it stands now. */
export function momentOf({ now, today, timeZone }: Moment, on: LocalDate = today): Moment {
  if (on >= today) return { now, today, timeZone };
  return { now: endOfDayIn(timeZone, on), today: on, timeZone, past: true };
}
