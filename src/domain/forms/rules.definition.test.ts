import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Check, Field, FormDefinition } from './model.ts';
import { checkDefinition } from './rules.definition.ts';

/** The toy form with one more cell, `extra.row.cell`. */
function withCell(field: Field): FormDefinition {
  const row = { id: 'row', label: 'Строка', source: { line: 9 }, cells: [{ column: 'cell', field }] };
  const table = { id: 'extra', layout: 'list' as const, columns: [], rows: [row] };
  const section = { id: 'extra', title: 'Ещё', source: { line: 9 }, tables: [table] };
  return { ...toyForm, sections: [...toyForm.sections, section] };
}

const withCheck = (check: Check): FormDefinition => ({ ...toyForm, checks: [...toyForm.checks, check] });
const base = { id: 'extra', severity: 'error', message: 'Нет.', source: { line: 9 } } as const;

describe('a definition', () => {
  it('is sound as the toy form is', () => {
    expect(checkDefinition(toyForm)).toEqual([]);
  });

  it.each<[string, Field]>([
    ['a year is summed', { type: 'year', consolidation: 'sum' }],
    ['a typed percentage is summed', { type: 'percent', consolidation: 'sum' }],
    ['a typed percentage is called a ratio', { type: 'percent', consolidation: 'ratio' }],
    [
      'a computed percentage is not consolidated as a ratio',
      {
        type: 'percent',
        consolidation: 'none',
        derived: { kind: 'ratio', of: 'staff.maths.young', to: 'staff.maths.count' },
      },
    ],
    ['a choice has no options', { type: 'choice', consolidation: 'choice_count' }],
    ['there are three decimals', { type: 'decimal', consolidation: 'sum', decimals: 3 }],
    [
      'a condition names no cell',
      { type: 'count', consolidation: 'sum', askedWhen: { cell: 'staff.maths.nothing', above: 0 } },
    ],
    [
      'a sum names no cell',
      { type: 'count', consolidation: 'sum', derived: { kind: 'sum', of: ['{row}.nothing'] } },
    ],
    [
      'a sum adds itself',
      { type: 'count', consolidation: 'sum', derived: { kind: 'sum', of: ['extra.row.cell'] } },
    ],
  ])('is refused when %s', (_, field) => {
    expect(checkDefinition(withCell(field))).toHaveLength(1);
  });

  it.each<[string, Check]>([
    ['a limit', { ...base, kind: 'at_most', parts: ['staff.maths.count'], limit: 'staff.none.count' }],
    [
      'a row',
      { ...base, kind: 'at_most', rows: ['staff.none'], parts: ['{row}.count'], limit: 'staff.total.count' },
    ],
    ['a range', { ...base, kind: 'range', cell: 'staff.language.count', min: 1 }],
    [
      'a condition',
      { ...base, kind: 'requires', cells: [], when: { cell: 'house.none.exists', equals: true } },
    ],
  ])('is refused when %s of a check is no cell of the form', (_, check) => {
    expect(checkDefinition(withCheck(check))).toHaveLength(1);
  });

  it('is refused when ids repeat or are badly spelt', () => {
    const [staff] = toyForm.sections;
    if (!staff) throw new Error('the toy form has sections');
    const twice = checkDefinition({ ...toyForm, sections: [...toyForm.sections, staff] });
    expect(twice).toContain('staff.maths.count: the key is not unique');
    const spelt = checkDefinition({ ...toyForm, identification: { ...toyForm.identification, id: 'Кто' } });
    expect(spelt[0]).toMatch(/^Кто: an id is/);
  });
});
