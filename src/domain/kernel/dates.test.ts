import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayIn,
  daysBetween,
  endOfDayIn,
  instantIn,
  lastDayOfMonth,
  localDate,
  printDate,
} from './dates.ts';

const orenburg = 'Asia/Yekaterinburg';

describe('days', () => {
  it.each([
    [2020, 2, 29, '2020-02-29'],
    [2021, 2, 29, undefined],
    [2020, 2, 31, undefined],
    [2020, 13, 1, undefined],
    [2020, 12, 31, '2020-12-31'],
  ])('%i-%i-%i is %s', (year, month, day, expected) => {
    expect(localDate(year, month, day)).toBe(expected);
  });

  it('knows the length of months', () => {
    expect(lastDayOfMonth(2020, 2)).toBe('2020-02-29');
    expect(lastDayOfMonth(2021, 2)).toBe('2021-02-28');
    expect(lastDayOfMonth(2020, 12)).toBe('2020-12-31');
  });

  it('counts days over a month and a leap day', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2020-09-15', '2020-09-10')).toBe(-5);
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        (days) => daysBetween('2020-06-05', addDays('2020-06-05', days)) === days,
      ),
    );
  });

  it('prints as Russian papers do', () => expect(printDate('2020-06-05')).toBe('05.06.2020'));
});

describe('time zones', () => {
  it('ends a deadline with the last second of the day in the region, which is 18:59:59 UTC in Оренбург', () => {
    expect(endOfDayIn(orenburg, '2020-06-05').toISOString()).toBe('2020-06-05T18:59:59.999Z');
  });

  it.each([
    ['2020-06-05T18:59:59Z', '2020-06-05'],
    ['2020-06-05T19:00:00Z', '2020-06-06'],
    ['2020-12-31T19:00:00Z', '2021-01-01'],
  ])('%s is the day %s in the region', (instant, day) => {
    expect(dayIn(orenburg, new Date(instant))).toBe(day);
  });

  it('follows summer time where a zone has it', () => {
    expect(instantIn('Europe/Berlin', '2020-07-01', '12:00:00').toISOString()).toBe(
      '2020-07-01T10:00:00.000Z',
    );
    expect(instantIn('Europe/Berlin', '2020-12-01', '12:00:00').toISOString()).toBe(
      '2020-12-01T11:00:00.000Z',
    );
    expect(endOfDayIn('Europe/Berlin', '2020-03-29').toISOString()).toBe('2020-03-29T21:59:59.999Z');
  });

  it('is its own inverse in every region of the country', () => {
    const zones = fc.constantFrom(
      'Europe/Kaliningrad',
      'Europe/Moscow',
      'Europe/Samara',
      orenburg,
      'Asia/Novosibirsk',
      'Asia/Vladivostok',
      'Asia/Kamchatka',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 9000 }), (zone, day) => {
        const date = addDays('2012-01-01', day);
        return dayIn(zone, endOfDayIn(zone, date)) === date && dayIn(zone, instantIn(zone, date)) === date;
      }),
    );
  });
});
