import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { comparedAt, deviationsOf } from './rules.deviations.ts';
import type { Typical } from './rules.peers.ts';

const CELL = 'staff.maths.count';

/** One cell of the toy form: its number, the one of a year ago, median and spread of similar schools. */
function found(value: number, before: number | null, median: number | null, spread = 0) {
  const previous: Answers | undefined = before === null ? undefined : { [CELL]: before };
  const typical: Typical | undefined =
    median === null ? undefined : { medians: { [CELL]: median }, spreads: { [CELL]: spread } };
  return deviationsOf(readForm(toyForm, { [CELL]: value }, previous), typical);
}

describe('a number is told', () => {
  it.each<[string, number, number | null, number | null, number]>([
    ['far from both', 60, 6, 7, 1],
    ['far below both', 0, 12, 10, 1],
    ['ten times a year ago, no similar schools', 60, 6, null, 0],
    ['far from similar schools, no year before', 60, null, 7, 2],
    ['where others hardly differ', 30, null, 10, 0],
  ])('%s', (_, value, before, median, spread) => {
    expect(found(value, before, median, spread)).toMatchObject([{ cell: CELL, value, before, median }]);
  });

  it.each<[string, number, number | null, number | null, number]>([
    ['nothing to compare with', 60, null, null, 0],
    ['unlike others as a year ago', 60, 60, 7, 1],
    ['has become like the others', 7, 60, 7, 1],
    ['within what others differ by', 60, 6, 30, 10],
    ['one and a half times a year ago', 9, 6, null, 0],
    ['two units of nothing', 2, 0, 0, 0],
    ['a third more than all the others', 40, null, 30, 0],
  ])('not: %s', (_, value, before, median, spread) => {
    expect(found(value, before, median, spread)).toEqual([]);
  });

  it('with the farthest first', () => {
    const answers = { [CELL]: 20, 'staff.maths.young': 20, 'staff.maths.old': 20 };
    const medians = { [CELL]: 5, 'staff.maths.young': 1, 'staff.maths.old': 3 };
    const spreads = { [CELL]: 2, 'staff.maths.young': 1, 'staff.maths.old': 1.5 };
    const cells = deviationsOf(readForm(toyForm, answers), { medians, spreads }).map(({ cell }) => cell);
    expect(cells).toEqual(['staff.maths.young', 'staff.maths.old', CELL]);
  });

  it('neither as a year, a word, a sum nor a cell that is not asked', () => {
    const answers: Answers = {
      'house.gym.exists': false,
      'house.gym.area': 900,
      'house.gym.built': 1900,
      'staff.language[a].count': 50,
    };
    const previous: Answers = { ...answers, 'house.gym.area': 9, 'house.gym.built': 2000 };
    const reading = readForm(toyForm, answers, { ...previous, 'staff.language[a].count': 5 });
    expect(deviationsOf(reading, undefined).map(({ cell }) => cell)).toEqual(['staff.language[a].count']);
  });

  it('never for being what it was or what the others have', () => {
    const amount = fc.nat(2000);
    fc.assert(
      fc.property(amount, amount, amount, (value, other, spread) => {
        expect(found(value, value, other, spread)).toEqual([]);
        expect(found(value, other, value, spread)).toEqual([]);
      }),
    );
  });
});

it('a sum is compared too', () => {
  const reading = readForm(toyForm, { [CELL]: 3 }, { [CELL]: 2, 'staff.language[a].count': 4 });
  const typical: Typical = { medians: { 'staff.total.count': 8 }, spreads: {} };
  expect(comparedAt(reading, typical, 'staff.total.count')).toEqual({ before: 6, median: 8 });
  expect(comparedAt(reading, undefined, 'staff.maths.young')).toEqual({ before: null, median: null });
});
