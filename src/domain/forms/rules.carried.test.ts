import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answers } from './model.ts';
import { carriedAnswers, countCarried, isUnconfirmed, unconfirmedSections } from './rules.carried.ts';

const TODAY = '2020-09-10';
const last: Answers = {
  'who.post.text': 'директор',
  'staff.maths.count': 4,
  'staff.maths.young': 1,
  'house.gym.exists': true,
};

describe('what a form begins with', () => {
  it('is every answer that the form still takes', () => {
    expect(carriedAnswers(toyForm, last, [], TODAY)).toEqual(last);
  });

  it.each<[string, Answers]>([
    ['a cell that the form has no more', { 'staff.latin.count': 1 }],
    ['an answer of another kind', { 'staff.maths.count': 'четыре' }],
    ['a computed figure', { 'staff.maths.share': 25 }],
    ['a year that is still to come', { 'house.gym.built': 2021 }],
  ])('without %s', (_, answers) => {
    expect(carriedAnswers(toyForm, answers, [], TODAY)).toEqual({});
  });

  it('without the sections that are told anew', () => {
    expect(carriedAnswers(toyForm, last, ['who'], TODAY)).not.toHaveProperty(['who.post.text']);
  });
});

describe('a section with carried answers', () => {
  const { 'staff.maths.count': count, 'staff.maths.young': young, 'house.gym.exists': gym } = last;
  const cells = {
    'staff.maths.count': count,
    'staff.maths.young': young,
    'house.gym.exists': gym,
  } as Answers;
  const open = (answers: Answers, confirmed: readonly string[] = []) =>
    unconfirmedSections(toyForm, answers, { cells, confirmed });

  it.each<[string, Answers, readonly string[], object[]]>([
    [
      'waits until it is confirmed',
      cells,
      [],
      [
        { section: 'staff', cells: 2 },
        { section: 'house', cells: 1 },
      ],
    ],
    ['is settled by the confirmation', cells, ['staff'], [{ section: 'house', cells: 1 }]],
    [
      'counts a changed cell no more',
      { ...cells, 'staff.maths.count': 5 },
      ['house'],
      [{ section: 'staff', cells: 1 }],
    ],
    ['is settled once nothing of it stands as carried', { 'house.gym.exists': false }, [], []],
    ['is nothing where nothing was carried', { 'staff.maths.old': 3 }, ['staff', 'house'], []],
  ])('%s', (_, answers, confirmed, sections) => {
    expect(open(answers, confirmed)).toMatchObject(sections);
    expect(open(answers, confirmed)).toHaveLength(sections.length);
  });

  it('marks its cells until then', () => {
    const carried = { cells, confirmed: ['house'] };
    expect(isUnconfirmed(carried, cells, 'staff.maths.count')).toBe(true);
    expect(isUnconfirmed(carried, { ...cells, 'staff.maths.count': 5 }, 'staff.maths.count')).toBe(false);
    expect(isUnconfirmed(carried, cells, 'house.gym.exists')).toBe(false);
    expect(isUnconfirmed(carried, cells, 'staff.maths.old')).toBe(false);
  });

  it('spares typing what still stands, confirmed or not', () => {
    expect(countCarried(cells, { ...cells, 'staff.maths.count': 5, 'staff.maths.old': 1 })).toBe(2);
  });
});
