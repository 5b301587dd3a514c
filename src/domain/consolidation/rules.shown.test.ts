import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { OTHER_NAMES, project } from '#domain/forms/rules.project.ts';
import type { NamesShown } from './model.suppression.ts';
import { shownFigures } from './rules.shown.ts';

const COUNT = 'staff.language[*].count';
const form = (name: string, count: number): Answers => ({
  'staff.language[a].name': name,
  'staff.language[a].count': count,
});
const aggregate = [form('ТАТАРСКОГО ', 2), form('татарского', 1), form('чувашского (Лугова)', 3)].reduce(
  (sum, answers) => addProjection(sum, project(toyForm, answers), 1),
  emptyAggregate(toyForm),
);
const shown = (names: readonly NamesShown[]) =>
  shownFigures(
    toyForm,
    { patterns: [], leastCount: 5, leastForms: 3, leastChanged: 5, names, source: 'test' },
    aggregate,
    null,
  ).aggregate.buckets[COUNT];

describe('names that schools type', () => {
  const known = new Map([['татарского', 'татарский язык']]);

  it('are those of the directory, and all others together', () => {
    expect(shown([{ cells: ['staff.language.count'], known }])).toEqual({
      'татарский язык': 3,
      [OTHER_NAMES]: 3,
    });
  });

  it('stand together where no directory is for the cell', () => {
    expect(shown([])).toEqual({ [OTHER_NAMES]: 6 });
    expect(shown([{ cells: ['staff.maths.count'], known }])).toEqual({ [OTHER_NAMES]: 6 });
  });

  it('cannot be typed so as to pass for the others', () => {
    expect(project(toyForm, form(OTHER_NAMES, 1)).buckets[COUNT]).toEqual({ [OTHER_NAMES.toLowerCase()]: 1 });
  });
});
