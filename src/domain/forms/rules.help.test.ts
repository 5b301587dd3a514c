import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import { helpFor } from './rules.help.ts';

const def = {
  ...toyForm,
  help: [
    { cells: ['staff.*.count'], counts: 'Всех.' },
    { cells: ['staff.language.count', 'house.gym.area'], example: '2' },
  ],
};

describe('help at a cell', () => {
  it.each([
    ['staff.maths.count', ['Всех.']],
    ['staff.language[a1].count', ['Всех.', '2']],
    ['house.gym.area', ['2']],
    ['staff.maths.young', []],
    ['staff.maths.courses[c].count', []],
  ])('of %s', (key, words) => {
    expect(helpFor(def, key).map(({ counts, example }) => counts ?? example)).toEqual(words);
  });
});
