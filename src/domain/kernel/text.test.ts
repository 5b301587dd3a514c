import { describe, expect, it } from 'vitest';
import { collapseSpaces, foldText, plural } from './text.ts';

describe('text', () => {
  it('collapses every kind of space', () =>
    expect(collapseSpaces(' 1\u00a0234\u2009 \t5\n')).toBe('1 234 5'));
  it('folds case and ё', () => expect(foldText('Грачёвский  РАЙОН')).toBe('грачевский район'));
  it.each([
    [1, 'школа'],
    [2, 'школы'],
    [5, 'школ'],
    [11, 'школ'],
    [21, 'школа'],
    [112, 'школ'],
    [104, 'школы'],
  ])('%i %s', (count, word) => expect(plural(count, 'школа', 'школы', 'школ')).toBe(word));
});
