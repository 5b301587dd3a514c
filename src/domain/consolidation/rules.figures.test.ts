import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { project } from '#domain/forms/rules.project.ts';
import { measureOf, numberBy } from './rules.figures.ts';

const answers: Answers = {
  'staff.maths.count': 8,
  'staff.maths.young': 2,
  'staff.language[a].name': 'татарского',
  'staff.language[a].count': 1,
  'house.gym.exists': true,
  'house.gym.built': 1975,
};
const { values } = project(toyForm, answers);

describe('the number of one school behind a figure', () => {
  it.each([
    ['staff.maths.count', 8],
    ['staff.maths.share', 25],
    ['staff.language[*].count', 1],
    ['staff.total.count', 9],
  ])('%s is read from its projection: %d', (cell, expected) => {
    const measure = measureOf(toyForm, cell);
    if (!measure) throw new Error('not measured');
    const { slot } = measure;
    expect(numberBy(measure, values[slot] ?? null, values[slot + 1] ?? null)).toBe(expected);
  });

  it.each(['house.gym.exists', 'house.gym.built', 'house.gym.nothing'])(
    '%s is counted, not measured',
    (cell) => {
      expect(measureOf(toyForm, cell)).toBeUndefined();
    },
  );

  it('is unknown without the whole of a percentage', () => {
    const share = { slot: 0, decimals: 1, share: true };
    expect([numberBy(share, 2, null), numberBy(share, null, 8), numberBy(share, 2, 8)]).toEqual([
      null,
      null,
      25,
    ]);
  });
});
