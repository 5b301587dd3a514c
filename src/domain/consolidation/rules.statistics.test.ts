import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutlier, perHundredPupils, statisticsOf } from './rules.statistics.ts';

describe('statistics of the schools behind a figure', () => {
  it.each([
    [[5], [5, 5, 5, 5, 5]],
    [
      [1, 3],
      [1, 1.5, 2, 2.5, 3],
    ],
    [
      [4, 1, 3, 2],
      [1, 1.75, 2.5, 3.25, 4],
    ],
    [
      [5, 1, 4, 2, 3],
      [1, 2, 3, 4, 5],
    ],
  ])('%j has these least, quartiles and greatest: %j', (values, expected) => {
    const { min, lowerQuartile, median, upperQuartile, max } = statisticsOf(values) ?? {};
    expect([min, lowerQuartile, median, upperQuartile, max]).toEqual(expected);
  });

  it('are none without schools', () => expect(statisticsOf([])).toBeUndefined());

  it('mark what lies more than one and a half of the middle half away from it', () => {
    const values = [1, 2, 3, 4, 5, 9, 20];
    const statistics = statisticsOf(values);
    expect(statistics && values.filter((value) => isOutlier(statistics, value))).toEqual([20]);
  });

  it('stand in order, and at least half of the schools are no outliers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (values) => {
        const s = statisticsOf(values);
        if (!s) return false;
        const line = [s.min, s.lowerQuartile, s.median, s.upperQuartile, s.max];
        const ordered = line.every((value, at) => at === 0 || value >= (line[at - 1] ?? 0));
        return ordered && values.filter((value) => isOutlier(s, value)).length * 2 <= values.length;
      }),
    );
  });
});

describe('a figure per 100 pupils', () => {
  const school = (number: number | null, pupils: number | null) => ({ number, pupils });

  it.each([
    [[school(4, 200), school(6, 300)], 2],
    [[school(4, 200), school(null, 300), school(9, null)], 2],
    [[school(4, null)], null],
    [[school(4, 0)], null],
    [[], null],
  ])('counts the schools that know both: %j', (schools, expected) => {
    expect(perHundredPupils(schools)).toBe(expected);
  });
});
