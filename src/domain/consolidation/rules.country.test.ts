import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project, slotsOf } from '#domain/forms/rules.project.ts';
import type { RegionFigures } from './model.country.ts';
import { progressOf, sumOfRegions } from './rules.country.ts';

const aggregateOf = (...forms: Answers[]) =>
  forms.reduce((sum, form) => addProjection(sum, project(toyForm, form), 1), emptyAggregate(toyForm));
const region = (code: string, ...forms: Answers[]): RegionFigures => ({
  code,
  name: `Область ${code}`,
  formVersion: 1,
  total: 5,
  submitted: 1,
  hidden: [],
  aggregate: aggregateOf(...forms),
  computedAt: new Date('2020-09-10T05:32:00Z'),
});
const first: Answers = { 'staff.maths.count': 8, 'staff.maths.young': 2 };
const second: Answers = { 'staff.maths.count': 3, 'staff.maths.young': 1 };
const add = (...regions: RegionFigures[]) => sumOfRegions(toyForm, () => toyForm, [], regions);
const sumAt = (sums: readonly number[], key: string) =>
  sums[slotsOf(toyForm).findIndex((slot) => slot.key === key)];

describe('the sum of regions', () => {
  it('is the sum of their forms', () => {
    expect(add(region('56', first), region('90', second))).toEqual({
      aggregate: aggregateOf(first, second),
      hidden: [],
    });
  });

  it('is not told of a cell that one region leaves out', () => {
    const shy = { ...region('90', second), hidden: ['staff.maths.young'] };
    const { aggregate, hidden } = add(region('56', first), shy);
    expect(hidden).toEqual(['staff.maths.young']);
    expect(sumAt(aggregate.sums, 'staff.maths.young')).toBe(0);
    expect(sumAt(aggregate.sums, 'staff.maths.count')).toBe(11);
  });

  it('is not told of a cell that a region leaves out under the key of an old version', () => {
    const renamed: FormDefinition = {
      ...JSON.parse(JSON.stringify(toyForm).replaceAll('young', 'under_30')),
      version: 2,
    };
    const moves = ['staff.maths', 'staff.total', 'staff.language[*]'].map((row) => ({
      from: `${row}.young`,
      to: `${row}.under_30`,
    }));
    const shy = { ...region('56', first), hidden: ['staff.maths.young'] };
    const versions = (version: number) => (version === 1 ? toyForm : renamed);
    const mapping = { code: toyForm.code, from: 1, to: 2, moves };
    const now: Answers = { 'staff.maths.count': 3, 'staff.maths.under_30': 1 };
    const other = {
      ...region('90'),
      formVersion: 2,
      aggregate: addProjection(emptyAggregate(renamed), project(renamed, now), 1),
    };
    const { aggregate, hidden } = sumOfRegions(renamed, versions, [mapping], [shy, other]);
    expect(hidden).toEqual(['staff.maths.under_30']);
    const at = slotsOf(renamed).findIndex((slot) => slot.key === 'staff.maths.under_30');
    expect(aggregate.sums[at]).toBe(0);
  });

  it('does not lose a cell to a region without a single form', () => {
    const empty = { ...region('90'), hidden: ['staff.maths.young'] };
    expect(add(region('56', first), empty).hidden).toEqual([]);
  });

  it('has one line a region, with all its collections', () => {
    expect(progressOf([region('56', first), region('56', second), region('90')])).toMatchObject([
      { code: '56', total: 10, submitted: 2, accepted: 2 },
      { code: '90', total: 5, submitted: 1, accepted: 0 },
    ]);
  });
});
