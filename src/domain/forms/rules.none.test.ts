import { describe, expect, it } from 'vitest';
import { noneForm as form } from './fixtures/none-form.ts';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answers, FormDefinition } from './model.ts';
import { presentConsolidated } from './present.ts';
import { addProjection, emptyAggregate } from './rules.aggregate.ts';
import { askedAnswers, askedAt, readForm } from './rules.asked.ts';
import { carriedAnswers } from './rules.carried.ts';
import { findCell } from './rules.cells.ts';
import { checkForm, progress } from './rules.check.ts';
import { checkDefinition } from './rules.definition.ts';
import { project } from './rules.project.ts';

const NONE = 'staff.language.none';
const TODAY = '2020-09-10';

const figuresOf = (...all: Answers[]) =>
  presentConsolidated(
    form,
    all.reduce((sum, answers) => addProjection(sum, project(form, answers), 1), emptyAggregate(form)),
  );
const english = { 'staff.language[a].name': 'Английского', 'staff.language[a].count': 2 };

describe('a row that is told for none', () => {
  it('is a cell of the form, sound and of the row', () => {
    expect(checkDefinition(form)).toEqual([]);
    expect(findCell(form, NONE)).toMatchObject({ rowLabel: 'языка', repeated: false });
  });

  it('is left to answer while nothing is said', () => {
    const left = (answers: Answers) =>
      progress(readForm(form, answers)).find(({ section }) => section === 'staff')?.left ?? 0;
    expect(left({}) - left({ [NONE]: 'none' })).toBe(1);
    const found = checkForm(readForm(form, {}), {}, TODAY).map(({ key }) => key);
    expect(found).toContain(`required@${NONE}`);
  });

  it('is not asked beside a row, whatever was said before', () => {
    expect(askedAnswers(form, { ...english, [NONE]: 'none' })).toEqual(english);
  });

  it('is carried over as it was said', () => {
    expect(carriedAnswers(form, { [NONE]: 'none' }, [], TODAY)).toEqual({ [NONE]: 'none' });
  });

  it('counts as none of them and not as a blank', () => {
    const figures = figuresOf({ [NONE]: 'none' }, { [NONE]: { noData: true } }, {}, english);
    expect(figures['staff.language[*].count']).toMatchObject({ filled: 2, noData: 1, blank: 1, total: 2 });
    expect(figures['staff.language[*].courses[*].topic']).toMatchObject({ filled: 1, texts: 0 });
    expect(figures[NONE]).toMatchObject({
      counts: [{ value: 'none', label: 'нет', count: 1 }],
      notAsked: 1,
      blank: 1,
    });
  });
});

it('decides what is asked of such rows', () => {
  const asking: FormDefinition = {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.id === 'maths' ? { ...row, askedWhen: { cell: 'staff.language[*].count', above: 0 } } : row,
        ),
      })),
    })),
  };
  const askedOf = (answers: Answers) => askedAt(readForm(asking, answers), 'staff.maths.count');
  expect(askedOf({})).toBe('unknown');
  expect(askedOf({ [NONE]: 'none' })).toBe('not_asked');
  expect(askedOf({ [NONE]: { noData: true } })).toBe('unknown');
  expect(askedOf(english)).toBe('asked');
});

describe('names of a directory', () => {
  it('are one whatever their form, and others stay', () => {
    const named = (name: string): Answers => ({
      'staff.language[a].name': name,
      'staff.language[a].count': 1,
    });
    const figures = figuresOf(
      ...['Английский язык', ' английский ', 'английского', 'эсперанто', 'Язык Шекспира'].map(named),
    );
    expect(figures['staff.language[*].count']).toMatchObject({
      counts: [
        { label: 'английский язык', count: 3 },
        { label: 'эсперанто', count: 1 },
        { label: 'язык Шекспира', count: 1 },
      ],
    });
  });

  it('stand for one thing each, and a cell names a directory that is there', () => {
    const twice = [{ name: 'немецкий', also: ['Немецкий'] }];
    expect(checkDefinition({ ...form, directories: { languages: twice } })).toEqual([
      'немецкий: the name stands for two things',
    ]);
    expect(checkDefinition({ ...form, directories: {} })).toEqual([
      'staff.language[*].name: no directory languages',
    ]);
  });
});

it('a typed percentage is told by tens', () => {
  const percent: FormDefinition = {
    ...toyForm,
    sections: toyForm.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.id === 'young'
            ? { ...column, field: { type: 'percent' as const, consolidation: 'tens_distribution' as const } }
            : column,
        ),
      })),
    })),
  };
  const sums = [0, 9, 70, 79, 100].reduce(
    (sum, young) => addProjection(sum, project(percent, { 'staff.maths.young': young }), 1),
    emptyAggregate(percent),
  );
  expect(presentConsolidated(percent, sums)['staff.maths.young']).toMatchObject({
    filled: 5,
    counts: [
      { label: '0–9\u00a0%', count: 2 },
      { label: '70–79\u00a0%', count: 2 },
      { label: '100\u00a0%', count: 1 },
    ],
  });
});
