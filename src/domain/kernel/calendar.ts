import type { LocalDate } from './dates.ts';

/** Whom a feature tells its days, and how: texts by key, of the namespace `calendar` where the key names none. */
export interface CalendarReader {
  readonly today: LocalDate;
  readonly words: (key: string, params?: Readonly<Record<string, string>>) => string;
  /** The whole address of a page. */
  readonly addressOf: (page: string) => string;
}

/** A calendar as data; `server/exports/ics.ts` writes it. */
export interface CalendarModel {
  readonly name: string;
  readonly timeZone: string;
  readonly events: readonly CalendarEvent[];
}

/** Something that fills one whole day. */
export interface CalendarEvent {
  /** The same in every reading, so that a calendar program moves the event and does not copy it. */
  readonly id: string;
  /** Grows with every change of the event. (RFC 5545, 3.8.7.4) */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly day: LocalDate;
  readonly title: string;
  readonly text: string;
  readonly category: string;
  readonly address: string;
  readonly cancelled: boolean;
  /** Days before, on whose morning a reminder is due. */
  readonly remindDaysBefore: readonly number[];
}
