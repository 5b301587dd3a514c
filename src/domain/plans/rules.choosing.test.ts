import { describe, expect, it } from 'vitest';
import { phaseOf, sortPlans } from './rules.choosing.ts';

const TODAY = '2020-09-10';
const plans = {
  now: { periodFrom: '2020-05-15', periodTo: '2021-05-31' },
  lately: { periodFrom: '2020-09-01', periodTo: '2021-08-31' },
  twoYearsOn: { periodFrom: '2022-10-05', periodTo: '2023-12-31' },
  nextYear: { periodFrom: '2021-09-01', periodTo: '2022-08-31' },
  lastYear: { periodFrom: '2019-05-15', periodTo: '2020-05-31' },
  longAgo: { periodFrom: '2018-05-15', periodTo: '2019-05-31' },
};
type Name = keyof typeof plans;

describe('the plan that a page shows by itself', () => {
  it.each<[Name[], Name]>([
    [['twoYearsOn', 'now'], 'now'],
    [['twoYearsOn', 'lastYear', 'now'], 'now'],
    [['now', 'lately', 'nextYear'], 'lately'],
    [['twoYearsOn', 'longAgo', 'lastYear'], 'lastYear'],
    [['twoYearsOn', 'nextYear'], 'nextYear'],
    [['twoYearsOn'], 'twoYearsOn'],
  ])('of %j is %s', (names, expected) => {
    const chosen = (all: readonly Name[]) =>
      sortPlans(
        all.map((name) => ({ name, ...plans[name] })),
        TODAY,
      )[0]?.name;
    expect(chosen(names)).toBe(expected);
    expect(chosen(names.toReversed())).toBe(expected);
  });
});

it.each([
  ['2020-09-10', '2020-09-10', 'in_force'],
  ['2020-09-11', '2021-01-01', 'ahead'],
  ['2020-01-01', '2020-09-09', 'over'],
])('a plan from %s to %s is %s', (periodFrom, periodTo, expected) => {
  expect(phaseOf({ periodFrom, periodTo }, TODAY)).toBe(expected);
});
