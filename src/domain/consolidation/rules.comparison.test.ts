import { describe, expect, it } from 'vitest';
import type { ConsolidatedCell } from '#domain/forms/present.ts';
import { type ComparisonBasis, comparedNumber, differenceOf } from './rules.comparison.ts';

const covered = { key: 'a.b.c', filled: 4, noData: 1, blank: 0 } as const;
const sum: ConsolidatedCell = { ...covered, kind: 'sum', sum: 30 };
const share: ConsolidatedCell = { ...covered, kind: 'ratio', part: 1, whole: 4, value: 25 };
const choice: ConsolidatedCell = { ...covered, kind: 'distribution', counts: [], notAsked: 0 };

describe('a figure on a basis', () => {
  it.each<[string, ConsolidatedCell, ComparisonBasis, number | null, number | null]>([
    ['a sum as it is', sum, 'total', 200, 30],
    ['a sum for each school that gave it', sum, 'per_school', 200, 7.5],
    ['a sum for every 100 pupils', sum, 'per_hundred_pupils', 200, 15],
    ['a sum where nobody knows the pupils', sum, 'per_hundred_pupils', null, null],
    ['a sum where there are no pupils', sum, 'per_hundred_pupils', 0, null],
    ['a sum that nobody gave', { ...sum, filled: 0, blank: 4 }, 'total', 200, null],
    ['a percentage, whatever the basis', share, 'per_school', 200, 25],
    ['a percentage of nothing', { ...share, value: null }, 'total', 200, null],
    ['«да» counted', { ...covered, kind: 'yes_no', yes: 3, no: 1, notAsked: 0 }, 'total', null, 3],
    ['names added up', { ...covered, kind: 'by_qualifier', total: 6, counts: [] }, 'total', null, 6],
    ['choices, which are no number', choice, 'total', 200, null],
  ])('%s', (_, figure, basis, pupils, expected) => {
    expect(comparedNumber({ figure, pupils }, basis)).toBe(expected);
  });

  it.each([
    [30, 20, 10],
    [20, 30, -10],
    [null, 20, null],
    [20, null, null],
  ])('%s against %s is %s', (first, second, expected) => {
    expect(differenceOf(first, second)).toBe(expected);
  });
});
