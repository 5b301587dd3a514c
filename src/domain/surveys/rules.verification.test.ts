import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project, slotsOf } from '#domain/forms/rules.project.ts';
import { compareAggregates } from './rules.verification.ts';

const forms: Answers[] = [
  { 'staff.maths.count': 4, 'house.gym.exists': true, 'staff.language[a].name': 'татарского' },
  { 'staff.maths.count': 3, 'house.gym.exists': false },
];
const zero = emptyAggregate(toyForm);
const add = (all: readonly Answers[]) =>
  all.reduce((sum, answers) => addProjection(sum, project(toyForm, answers), 1), zero);
const truth = add(forms);
const slot = slotsOf(toyForm).findIndex(({ key }) => key === 'staff.maths.count');

describe('compareAggregates', () => {
  it('finds nothing where the figures are the same, in whatever order the forms came', () => {
    expect(compareAggregates(toyForm, add(forms.toReversed()), truth)).toEqual([]);
    expect(compareAggregates(toyForm, zero, add([]))).toEqual([]);
  });

  it('names the figure and the cell of a wrong sum', () => {
    const wrong = { ...truth, sums: truth.sums.with(slot, 70) };
    expect(compareAggregates(toyForm, wrong, truth)).toEqual([
      { figure: 'sum', cell: 'staff.maths.count', stored: 70, recomputed: 7 },
    ]);
  });

  it.each([
    ['forms', { ...truth, forms: 3 }],
    ['filled', { ...truth, filled: truth.filled.with(slot, 9) }],
    ['no_data', { ...truth, noData: truth.noData.with(slot, 1) }],
    ['bucket', { ...truth, buckets: { 'house.gym.kind': { standard: 1 } } }],
  ])('sees a wrong count: %s', (figure, wrong) => {
    expect(compareAggregates(toyForm, wrong, truth).map((d) => d.figure)).toContain(figure);
  });

  it('counts a row that is missing altogether as zeros', () => {
    const found = compareAggregates(toyForm, zero, truth);
    expect(found).toContainEqual({ figure: 'forms', cell: null, stored: 0, recomputed: 2 });
  });
});
