import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answers } from './model.ts';
import { presentConsolidated } from './present.ts';
import { addProjection, emptyAggregate } from './rules.aggregate.ts';
import { project } from './rules.project.ts';

const forms: Answers[] = [
  {
    'staff.maths.count': 10,
    'staff.maths.young': 1,
    'staff.language[a].name': 'немецкого',
    'staff.language[a].count': 2,
    'staff.maths.courses[x].topic': 'ФГОС',
    'house.gym.exists': true,
    'house.gym.kind': 'adapted',
    'house.gym.area': 100.25,
    'house.gym.built': 1984,
    'house.shower.exists': false,
  },
  {
    'staff.maths.count': 30,
    'staff.maths.young': 3,
    'house.gym.exists': true,
    'house.gym.area': 99.8,
    'house.gym.built': 1959,
  },
  { 'staff.maths.count': { noData: true }, 'staff.maths.young': 9, 'house.gym.exists': false },
  {},
];
const cells = presentConsolidated(
  toyForm,
  forms.reduce((sum, answers) => addProjection(sum, project(toyForm, answers), 1), emptyAggregate(toyForm)),
);

describe('the consolidated form', () => {
  it('sums numbers and says how many forms stand behind them', () => {
    expect(cells['staff.maths.count']).toMatchObject({
      kind: 'sum',
      sum: 40,
      filled: 2,
      noData: 1,
      blank: 1,
    });
    expect(cells['house.gym.area']).toMatchObject({ kind: 'sum', sum: 200.05, filled: 3, blank: 1 });
    expect(cells['staff.total.count']).toMatchObject({ kind: 'sum', sum: 42 });
  });

  it('recomputes a percentage from the forms that know both numbers', () => {
    expect(cells['staff.maths.share']).toEqual({
      key: 'staff.maths.share',
      kind: 'ratio',
      part: 4,
      whole: 40,
      value: 10,
      filled: 2,
      noData: 1,
      blank: 1,
    });
    expect(cells['staff.language[*].share']).toMatchObject({ value: null });
  });

  it('counts yes and no apart from what was not asked', () => {
    expect(cells['house.gym.exists']).toMatchObject({ kind: 'yes_no', yes: 2, no: 1, notAsked: 0, blank: 1 });
    expect(cells['house.shower.exists']).toMatchObject({ yes: 0, no: 1, notAsked: 1, blank: 2 });
  });

  it('shows choices by their labels, also those that nobody chose', () => {
    expect(cells['house.gym.kind']).toMatchObject({
      kind: 'distribution',
      notAsked: 1,
      counts: [
        { value: 'standard', label: 'типовой', count: 0 },
        { value: 'adapted', label: 'приспособленный', count: 1 },
      ],
    });
  });

  it('shows years as a distribution in order of time', () => {
    expect(cells['house.gym.built']).toMatchObject({
      counts: [
        { value: '1959', count: 1 },
        { value: '1984', count: 1 },
      ],
    });
  });

  it('lists figures by qualifier and counts texts', () => {
    expect(cells['staff.language[*].count']).toMatchObject({
      kind: 'by_qualifier',
      total: 2,
      counts: [{ value: 'немецкого', count: 2 }],
    });
    expect(cells['staff.maths.courses[*].topic']).toMatchObject({ kind: 'texts', texts: 1 });
  });
});
