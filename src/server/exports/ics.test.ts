import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '#domain/kernel/calendar.ts';
import { writeCalendar } from './ics.ts';

const event = (changed: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: '0192aaaa-0000-7000-8000-000000000001',
  sequence: 2,
  changedAt: new Date('2020-05-21T07:30:00Z'),
  day: '2020-06-05',
  title: 'п. 2.1: собрать сведения; до 5 июня, строго',
  text: 'Первая строка\nвторая \\ строка',
  category: 'назначено',
  address: 'https://opora.example/assignments/1',
  cancelled: false,
  remindDaysBefore: [7, 1],
  ...changed,
});
const write = (...events: CalendarEvent[]) =>
  writeCalendar({ name: 'Опора: Школа, филиал', timeZone: 'Asia/Yekaterinburg', events });
/** Content lines as a reader sees them: unfolded. (RFC 5545, 3.1) */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a written calendar', () => {
  it('names itself, its zone and how often to ask', () => {
    expect(linesOf(write())).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'X-WR-TIMEZONE:Asia/Yekaterinburg',
      'PRODID:-//Opora//Opora//RU',
      'NAME:Опора: Школа\\, филиал',
      'X-WR-CALNAME:Опора: Школа\\, филиал',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('holds a whole day with everything a calendar program keeps it by', () => {
    expect(linesOf(write(event()))).toEqual(
      expect.arrayContaining([
        'UID:0192aaaa-0000-7000-8000-000000000001',
        'SEQUENCE:2',
        'DTSTAMP:20200521T073000Z',
        'DTSTART;VALUE=DATE:20200605',
        'DTEND;VALUE=DATE:20200606',
        'SUMMARY:п. 2.1: собрать сведения\\; до 5 июня\\, строго',
        'DESCRIPTION:Первая строка\\nвторая \\\\ строка',
        'STATUS:CONFIRMED',
        'CATEGORIES:назначено',
        'URL;VALUE=URI:https://opora.example/assignments/1',
      ]),
    );
  });

  it('reminds in the morning, not at midnight', () => {
    const triggers = linesOf(write(event())).filter((line) => line.startsWith('TRIGGER'));
    expect(triggers).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
    expect(write(event({ remindDaysBefore: [] }))).not.toContain('VALARM');
  });

  it('calls off what was dropped', () => {
    expect(linesOf(write(event({ cancelled: true })))).toContain('STATUS:CANCELLED');
  });

  it('keeps every line within 75 octets and free of control characters, whatever the paper held', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const text = write(event({ title: `Меры ${title}`, text: title }));
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
          expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
        }
        const names = linesOf(text)
          .filter(Boolean)
          .map((line) => line.split(/[:;]/)[0]);
        expect(names.every((name) => /^[A-Z-]+$/.test(name ?? ''))).toBe(true);
      }),
    );
  });
});
