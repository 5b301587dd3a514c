import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import { findOverfilled } from './rules.room.ts';

const languages = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [`staff.language[${id}].count`, 1]));
const courses = (row: string, ...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [`${row}.courses[${id}].topic`, 'ФГОС']));

const check = (answers: Record<string, number | string>, changed = Object.keys(answers)) =>
  findOverfilled(toyForm, answers, changed);

describe('findOverfilled', () => {
  it('lets a row be repeated as often as the form allows', () => {
    expect(check({ 'staff.maths.count': 4, ...languages('a', 'b', 'c') })).toBeUndefined();
  });

  it.each([
    ['a row', languages('a', 'b', 'c', 'd'), { row: 'staff.language', limit: 3 }],
    ['a list', courses('staff.maths', 'x', 'y', 'z'), { row: 'staff.maths.courses', limit: 2 }],
    [
      'a list inside a repeated row',
      courses('staff.language[a]', 'x', 'y', 'z'),
      { row: 'staff.language[a].courses', limit: 2 },
    ],
  ])('names %s that is repeated once too often', (_, answers, found) => {
    expect(check(answers)).toEqual(found);
  });

  it('counts lists of different rows apart', () => {
    expect(
      check({ ...courses('staff.language[a]', 'x', 'y'), ...courses('staff.language[b]', 'z') }),
    ).toBeUndefined();
  });

  it('does not hold up a change elsewhere', () => {
    expect(
      check({ 'staff.maths.count': 1, ...languages('a', 'b', 'c', 'd') }, ['staff.maths.count']),
    ).toBeUndefined();
  });
});
