import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent, CalendarModel } from '#domain/kernel/calendar.ts';
import { addDays, type LocalDate } from '#domain/kernel/dates.ts';

const DAY_S = 86_400;
const MORNING_S = 9 * 3600;
/** How often a calendar program should ask; most ask more seldom anyway. */
const REFRESH_S = 6 * 3600;

/** Writes a calendar as RFC 5545 has it. The same model gives the same bytes. */
export function writeCalendar({ name, timeZone, events }: CalendarModel): string {
  const calendar = ical({
    prodId: { company: 'Opora', product: 'Opora', language: 'RU' },
    // The name alone is not escaped by the library.
    name: plain(name).replaceAll(/[\\;,]/g, '\\$&'),
    ttl: REFRESH_S,
  });
  for (const event of events) addEvent(calendar, event);
  // The library would write every day in the zone of this machine: whole days need none, readers want its name.
  const zone = `VERSION:2.0\r\nX-WR-TIMEZONE:${timeZone}\r\n`;
  return `${calendar.toString().replace('VERSION:2.0\r\n', zone)}\r\n`;
}

function addEvent(calendar: ReturnType<typeof ical>, event: CalendarEvent): void {
  const made = calendar.createEvent({
    id: event.id,
    sequence: event.sequence,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    start: midnight(event.day),
    end: midnight(addDays(event.day, 1)),
    allDay: true,
    summary: plain(event.title),
    description: plain(event.text),
    categories: [{ name: plain(event.category) }],
    url: event.address,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  for (const days of event.remindDaysBefore) {
    made.createAlarm({
      type: ICalAlarmType.display,
      trigger: days * DAY_S - MORNING_S,
      description: plain(event.title),
    });
  }
}

const midnight = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** A text of a paper may hold what no calendar line may: tabs aside, control characters. (RFC 5545, 3.1) */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const plain = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
