import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { FormDefinition, Row } from './model.ts';
import { type Block, namesAround, withoutNames } from './rules.block.ts';

const row = (id: string, label: string, more: Partial<Row> = {}): Row => ({
  id,
  label,
  source: { line: 1 },
  ...more,
});
const table = {
  id: 'staff',
  layout: 'matrix',
  columns: (
    [
      ['count', 'количество', undefined],
      ['young', '0–3', 'стаж работы'],
      ['old', 'свыше 45', 'стаж работы'],
    ] as const
  ).map(([id, label, group]) => ({
    id,
    label,
    ...(group && { group }),
    field: { type: 'count', consolidation: 'sum' } as const,
  })),
  rows: [
    row('total', 'Всего учителей', {
      cells: ['count', 'young', 'old'].map((column) => ({
        column,
        field: {
          type: 'count',
          consolidation: 'sum',
          derived: { kind: 'sum', of: [`staff.maths.${column}`] },
        },
      })),
    }),
    row('maths', 'математики', { number: '1.1.', printed: 'матиматики' }),
    row('physics', 'физики', { number: '1.2.' }),
    row('language', 'иностранного языка', {
      repeat: { max: 2, qualifier: { type: 'text', consolidation: 'none' } },
    }),
    row('arts', 'изобразительного искусства'),
  ],
} as const;
const [first] = toyForm.sections;
const def: FormDefinition = {
  ...toyForm,
  checks: [],
  sections: [{ ...first, id: 'staff', title: 'Учителя', source: { line: 1 }, tables: [table] }],
};

const LINES = ['staff.maths.count', 'staff.physics.count', 'staff.language[a].name', 'staff.arts.count'];
const around = namesAround(def, LINES);
const block = (text: string): Block => text.split('\n').map((line) => line.split('|'));
const trimmed = (text: string) => withoutNames(block(text), around);

describe('names around a block', () => {
  it('are those of the lines from the one in focus on, of the totals and of the columns', () => {
    expect(around.lines[0]).toEqual(['математики', 'матиматики', '1.1. математики']);
    expect(around.lines[2]).toEqual(['иностранного языка']);
    expect(around.totals).toEqual(['Всего учителей']);
    expect(around.headings).toContain('стаж работы');
  });

  it('are the other way round where rows stand across', () => {
    const across: FormDefinition = {
      ...def,
      sections: [
        {
          ...def.sections[0],
          id: 'staff',
          title: '',
          source: { line: 1 },
          tables: [{ ...table, transposed: true }],
        },
      ],
    };
    const { lines, headings } = namesAround(across, ['staff.maths.count', 'staff.maths.young']);
    expect(lines).toEqual([['количество'], ['0–3', 'стаж работы']]);
    expect(headings).toContain('физики');
  });

  it('are none in a list inside of a row, nor without a place', () => {
    const none = { lines: [], totals: [], headings: [] };
    expect(namesAround(toyForm, ['staff.maths.courses[a].topic'])).toEqual(none);
    expect(namesAround(toyForm, [undefined])).toEqual(none);
  });
});

describe('a block with the names of its lines', () => {
  it.each([
    [
      'as on the screen',
      'математики|6|1|5\nфизики|2|0|2\nиностранного языка|3|1|2\nизобразительного искусства|1|0|1',
    ],
    [
      'as printed, with numbers',
      '1.1. Матиматики|6|1|5\n1.2. Физики:|2|0|2\nИностранного языка: английского|3|1|2\nИЗО|1|0|1',
    ],
    [
      'with odd spaces and letters',
      ' МАТЕМАТИКИ |6|1|5\nфизики\u00a0|2|0|2\nиностранного  языка|3|1|2\n|1|0|1',
    ],
    [
      'with the total on top',
      'Всего учителей|12|2|10\nматематики|6|1|5\nфизики|2|0|2\nиностранного языка|3|1|2\nизобразительного искусства|1|0|1',
    ],
  ])('is laid without them: %s', (_, text) => {
    expect(trimmed(text)).toEqual({ block: block('6|1|5\n2|0|2\n3|1|2\n1|0|1'), names: 1, headings: 0 });
  });

  it('and with numbers in a column of their own', () => {
    expect(trimmed('1.1|математики|6|1|5\n1.2|физики|2|0|2')).toEqual({
      block: block('6|1|5\n2|0|2'),
      names: 2,
      headings: 0,
    });
  });

  it.each([
    ['one line', '|количество, чел.|0-3|свыше 45', 1],
    ['two lines', '||стаж работы|\nПредмет|количество|0–3|свыше 45', 2],
    ['with the numbers of the columns', 'Предмет|количество|0–3|свыше 45\n1|2|3|4', 2],
  ])('and without its headings: %s', (_, head, headings) => {
    expect(trimmed(`${head}\nматематики|6|1|5\nфизики|2|0|2`)).toEqual({
      block: block('6|1|5\n2|0|2'),
      names: 1,
      headings,
    });
  });
});

it('a block of figures under its headings is laid without them', () => {
  expect(trimmed('количество|0–3|свыше 45\n6|1|5')).toEqual({ block: block('6|1|5'), names: 0, headings: 1 });
});

it.each([
  ['figures', '6|1|5\n2|0|2'],
  ['names of other lines', 'физики|2|0|2\nматематики|6|1|5'],
  ['names alone', 'математики\nфизики'],
  ['headings alone', 'количество|0–3|свыше 45'],
  ['one word that may be an answer', 'свыше 45\nсвыше 45\n7'],
  ['a column of numbers, one of which is a name', 'математики|6\n5|2'],
  ['words before the names', 'школа|математики|6\nшкола|физики|2'],
  ['nothing', ''],
])('a block is laid as it is: %s', (_, text) => {
  expect(trimmed(text)).toEqual({ block: block(text), names: 0, headings: 0 });
});
