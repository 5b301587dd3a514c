import { expect, it } from 'vitest';
import { sidesOf } from './rules.sides.ts';

const figures: Record<string, number | null> = { total: 6, a: 3.1, b: 4, blank: null, limit: 5 };
const at = (cell: string) => figures[cell] ?? null;

it.each([
  ['sum_equals', ['total', 'a', 'b'], { sum: 7.1, against: 'total', limit: 6 }],
  ['sum_equals', ['total', 'a', 'blank'], { sum: 3.1, against: 'total', limit: 6 }],
  ['at_most', ['a', 'b', 'limit'], { sum: 7.1, against: 'limit', limit: 5 }],
  ['at_most_named', ['b', 'a', 'total'], { sum: 7.1, against: 'total', limit: 6 }],
  ['sum_equals', ['blank', 'a'], undefined],
  ['range', ['a'], undefined],
  ['required', ['blank'], undefined],
] as const)('%s of %s', (kind, cells, sides) => {
  expect(sidesOf({ kind, cells }, at)).toEqual(sides);
});
