import { describe, expect, it } from 'vitest';
import type { SchoolStates } from './model.suppression.ts';
import { schoolsTold } from './rules.combinations.ts';

/** `abC`: the first form of a and of b, and another one of c. */
const sum = (schools: string): SchoolStates =>
  Object.fromEntries([...schools].map((one) => [one.toLowerCase(), one]));

describe('sums of forms', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['nothing', [], ''],
    ['one sum', ['abc'], ''],
    ['a form of its own', ['a', 'bc'], 'a'],
    ['two that differ by a form', ['abc', 'abcd'], 'd'],
    ['two that differ by a correction', ['abc', 'abC'], 'c'],
    ['two that differ by two forms', ['abc', 'abcde'], ''],
    ['an earlier one and a later one', ['abcde', 'abcdefghi', 'abcd'], 'e'],
    ['four of which any two differ by many', ['xyzabc', 'xyzdef', 'uvwabc', 'uvwdefk'], 'k'],
    ['a multiple of a form', ['ab', 'bc', 'ac'], 'abc'],
    ['forms of one school alone', ['ab', 'Ab', 'cd'], 'a'],
  ])('%s', (_, sums, expected) => {
    expect([...schoolsTold(sums.map(sum))].toSorted().join('')).toBe(expected);
  });
});
