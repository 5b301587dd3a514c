import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/dates.ts';
import { ladder } from './model.ts';
import { dayOfRung, dueDaysOf } from './rules.ts';

const rung = (key: (typeof ladder)[number]['key']) => {
  const found = ladder.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('a rung of the ladder', () => {
  it.each([
    ['in_10', '2020-09-15', '2020-09-01'],
    ['in_5', '2020-09-15', '2020-09-08'],
    ['in_1', '2020-09-15', '2020-09-14'],
    ['today', '2020-09-15', '2020-09-15'],
    ['today', '2020-05-31', '2020-05-29'],
    ['after_1', '2020-09-18', '2020-09-21'],
    ['after_3', '2020-12-31', '2021-01-13'],
    ['in_1', '2021-01-11', '2020-12-31'],
  ] as const)('%s of %s speaks on %s', (key, due, on) => {
    expect(dayOfRung(rung(key), due)).toBe(on);
    expect(dueDaysOf(rung(key), on)).toContain(due);
  });

  it('speaks of every day of two years exactly once, and never on a day off', () => {
    for (const one of ladder) {
      const heard = new Map<string, number>();
      for (let day = '2019-11-01'; day < '2022-02-28'; day = addDays(day, 1))
        for (const due of dueDaysOf(one, day)) heard.set(due, (heard.get(due) ?? 0) + 1);
      for (let due = '2020-01-01'; due < '2022-01-01'; due = addDays(due, 1))
        expect([one.key, due, heard.get(due)]).toEqual([one.key, due, 1]);
    }
  });

  it('is silent on a day off', () => {
    expect(ladder.flatMap((one) => dueDaysOf(one, '2020-09-13'))).toEqual([]);
  });
});
