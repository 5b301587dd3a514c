import { describe, expect, it } from 'vitest';
import { causeOf } from './rules.history.ts';

const at = (day: number) => new Date(Date.UTC(2020, 5, day));
const form = {
  openedAt: at(1),
  carried: { cells: { 'a.b.c': 5 }, confirmed: [] },
  steps: [
    { step: 'submitted', round: 1, reason: null, at: at(3) },
    { step: 'returned', round: 1, reason: 'Не сходится', at: at(5) },
    { step: 'submitted', round: 2, reason: null, at: at(7) },
    { step: 'acceptance_withdrawn', round: 2, reason: 'Принята ошибочно', at: at(9) },
    { step: 'changed', round: 3, reason: 'Опечатка', at: at(12) },
  ],
} as const;
const change = (day: number, part: object = {}) => ({
  cell: 'a.b.c',
  before: null,
  after: 5,
  at: at(day),
  request: null,
  ...part,
});

describe('why a cell got its value', () => {
  it.each([
    ['at the opening, as it was last time', change(1), { kind: 'carried' }],
    ['at the opening, but another value', change(1, { after: 6 }), { kind: 'filled' }],
    ['at the opening, a cell that was not carried', change(1, { cell: 'a.b.d' }), { kind: 'filled' }],
    ['the same value later', change(2), { kind: 'filled' }],
    ['over the carried value', change(2, { before: 5, after: 6 }), { kind: 'filled' }],
    ['after a return', change(6), { kind: 'corrected', round: 1, reason: 'Не сходится' }],
    ['after the last return', change(10), { kind: 'corrected', round: 2, reason: 'Принята ошибочно' }],
    [
      'by an agreed request',
      change(12, { request: { askedBy: 'Носова', reason: 'Опечатка' } }),
      { kind: 'requested', askedBy: 'Носова', reason: 'Опечатка' },
    ],
  ])('%s', (_, logged, cause) => {
    expect(causeOf(logged, form)).toEqual(cause);
  });
});
