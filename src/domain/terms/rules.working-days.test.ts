import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/dates.ts';
import { workingYears } from './model.working-days.ts';
import {
  addWorkingDays,
  defaultDayOffPolicy,
  dueByPolicy,
  isDayOff,
  isPreliminary,
  isShortDay,
  nextWorkingDay,
} from './rules.working-days.ts';

const workingDaysOf = (year: number) => {
  let count = 0;
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1))
    if (!isDayOff(day)) count++;
  return count;
};

describe('the working calendar', () => {
  it.each([
    [2018, 247],
    [2019, 247],
    [2020, 248],
    [2021, 247],
    [2022, 247],
    [2023, 247],
    [2024, 248],
    [2025, 247],
    [2026, 247],
  ])('%i has %i working days, as the ministry of labour counts them', (year, count) => {
    expect(workingDaysOf(year)).toBe(count);
  });

  it.each([
    ['a public holiday on a weekday', '2020-06-12', true],
    ['a day off moved from another month', '2020-05-04', true],
    ['a Saturday that is worked for it', '2021-02-20', false],
    ['a plain Saturday', '2021-02-27', true],
    ['29 February of a leap year', '2024-02-29', false],
    ['31 December by the decree of the year', '2021-12-31', true],
    ['31 December without one', '2022-12-31', true],
    ['a weekday of a year that nobody knows yet', '2035-03-07', false],
    ['a holiday of such a year', '2035-01-03', true],
  ])('%s: %s', (_, day, off) => {
    expect(isDayOff(day)).toBe(off);
  });

  it('moves days only within what stands as free: every target is a weekday, every short day is worked', () => {
    for (const [year, { moved, short }] of Object.entries(workingYears)) {
      for (const [from, to] of moved) {
        const weekday = new Date(`${year}-${to}T00:00:00Z`).getUTCDay();
        expect([0, 6], `${year}-${to}`).not.toContain(weekday);
        expect([0, 6], `${year}-${from}`).toContain(new Date(`${year}-${from}T00:00:00Z`).getUTCDay());
      }
      for (const day of short) {
        expect(isDayOff(`${year}-${day}`), `${year}-${day}`).toBe(false);
        expect(isShortDay(`${year}-${day}`)).toBe(true);
      }
    }
  });

  it('is preliminary without a decree', () => {
    expect(isPreliminary('2027-06-01')).toBe(true);
    expect(isPreliminary('2031-06-01')).toBe(true);
    expect(isPreliminary('2026-06-01')).toBe(false);
  });

  it('counts working days forwards and back, over New Year and a worked Saturday', () => {
    expect(addWorkingDays('2020-12-31', 1)).toBe('2021-01-11');
    expect(addWorkingDays('2021-02-19', 1)).toBe('2021-02-20');
    expect(addWorkingDays('2020-09-15', -10)).toBe('2020-09-01');
    expect(addWorkingDays('2020-09-15', 0)).toBe('2020-09-15');
    expect(nextWorkingDay('2020-05-01')).toBe('2020-05-06');
  });

  it('leaves a term where the order set it, unless a policy with a ground moves it', () => {
    expect(dueByPolicy('2020-05-31', defaultDayOffPolicy)).toBe('2020-05-31');
    expect(dueByPolicy('2020-05-31', { moves: true, ground: 'ГК РФ, ст. 193' })).toBe('2020-06-01');
  });
});
