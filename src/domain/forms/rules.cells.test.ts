import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import { expand, findCell, listCells, liveRows, rowInstances } from './rules.cells.ts';

const answers = {
  'staff.language[b2].count': 1,
  'staff.language[a1].name': 'английского',
  'staff.language[a1].courses[z9].topic': 'ФГОС',
  'staff.language[b2].courses[c3].topic': 'ЕГЭ',
  'staff.maths.courses[k1].topic': 'Алгебра',
};

describe('cells of a form', () => {
  it('lists fixed cells, patterns of repeated rows and of the lists inside them', () => {
    const keys = listCells(toyForm).map((cell) => cell.key);
    expect(keys[0]).toBe('who.post.text');
    expect(keys).toContain('staff.maths.courses[*].year');
    expect(keys).toContain('staff.language[*].name');
    expect(keys).toContain('staff.language[*].courses[*].topic');
    expect(keys).not.toContain('staff.total.courses[*].topic');
  });

  it.each([
    ['staff.maths.count', 'staff.maths.count'],
    ['staff.language[k3f9].count', 'staff.language[*].count'],
    ['staff.language[k3f9].courses[0a].year', 'staff.language[*].courses[*].year'],
  ])('finds %s as %s', (key, pattern) => {
    expect(findCell(toyForm, key)?.key).toBe(pattern);
  });

  it.each([
    'staff.maths',
    'staff.maths[a1].count',
    'staff.language.count',
    'staff.language[].count',
    'staff.language[A1].count',
    'staff.language[abcdefghijklmnopq].count',
    'staff.language[a][b].count',
    'staff.total.courses[a1].topic',
    'constructor',
    '__proto__',
  ])('knows no cell %s', (key) => {
    expect(findCell(toyForm, key)).toBeUndefined();
  });

  it('gives the line and the column of the printed form', () => {
    expect(findCell(toyForm, 'staff.language[a].young')?.source).toEqual({ line: 4, column: 3 });
    expect(findCell(toyForm, 'staff.maths.courses[a].topic')?.source).toEqual({ line: 3, column: 5 });
  });

  it('names a fact by the heading that its column shares with others', () => {
    const [staff, house] = toyForm.sections;
    const [table] = staff?.tables ?? [];
    if (!staff || !house || !table) throw new Error('The toy form has lost its tables');
    const columns = table.columns.map((column) =>
      column.id === 'young' ? { ...column, group: 'стаж', label: '0–3' } : column,
    );
    const grouped = { ...toyForm, sections: [{ ...staff, tables: [{ ...table, columns }] }, house] };
    expect(findCell(grouped, 'staff.maths.young')?.label).toBe('стаж 0–3');
    expect(findCell(grouped, 'staff.maths.count')?.label).toBe('всего');
  });

  it('lists instances sorted by id, also those of a list inside an instance', () => {
    expect(rowInstances(toyForm, answers, 'staff.language')).toEqual(['a1', 'b2']);
    expect(rowInstances(toyForm, answers, 'staff.maths.courses')).toEqual(['k1']);
    expect(rowInstances(toyForm, answers, 'staff.language[b2].courses')).toEqual(['c3']);
    expect(rowInstances(toyForm, answers, 'staff.maths')).toEqual([]);
  });

  it('expands a pattern over every instance, or over those of one row', () => {
    const live = liveRows(answers);
    expect(expand('staff.language[*].courses[*].topic', live)).toEqual([
      'staff.language[a1].courses[z9].topic',
      'staff.language[b2].courses[c3].topic',
    ]);
    expect(expand('staff.language[a1].courses[*].topic', live)).toEqual([
      'staff.language[a1].courses[z9].topic',
    ]);
    expect(expand('staff.maths.count', live)).toEqual(['staff.maths.count']);
  });
});
