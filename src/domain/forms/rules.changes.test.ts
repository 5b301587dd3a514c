import { describe, expect, it } from 'vitest';
import type { Answer } from './model.ts';
import { applyChanges } from './rules.changes.ts';

describe('changes of answers', () => {
  const answers: Readonly<Record<string, Answer>> = { 'a.b.c': 1, 'a.b.d': 'да' };

  it.each<[string, Parameters<typeof applyChanges>[1], Record<string, Answer>]>([
    ['fill a blank cell', [{ cell: 'a.b.e', value: 3 }], { ...answers, 'a.b.e': 3 }],
    ['replace a value', [{ cell: 'a.b.c', value: 2 }], { ...answers, 'a.b.c': 2 }],
    ['make a cell blank', [{ cell: 'a.b.c', value: null }], { 'a.b.d': 'да' }],
    ['leave a blank cell blank', [{ cell: 'a.b.e', value: null }], answers],
    ['keep zero, which is an answer', [{ cell: 'a.b.c', value: 0 }], { ...answers, 'a.b.c': 0 }],
    [
      'of one cell apply one after another',
      [
        { cell: 'a.b.c', value: null },
        { cell: 'a.b.c', value: 5 },
      ],
      { ...answers, 'a.b.c': 5 },
    ],
  ])('%s', (_, changes, expected) => {
    const before = { ...answers };
    expect(applyChanges(answers, changes)).toEqual(expected);
    expect(answers).toEqual(before);
  });
});
