import { expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { formBlocks } from './present.paper.ts';
import { listCells, sectionsOf } from './rules.cells.ts';

const blocks = formBlocks(resourceSurvey, {
  instances: () => ['one'],
  answerOf: () => undefined,
  cell: (key) => `<${key}>`,
});
const tables = blocks.filter((block) => block.kind === 'table');
const width = ({ columns }: (typeof tables)[number]) =>
  columns.reduce((sum, column) => sum + column.width, 0);

it('puts every cell of the form on paper, but for what a register keeps beside the order’s columns', () => {
  const withoutRows = formBlocks(resourceSurvey, {
    instances: () => [],
    answerOf: () => undefined,
    cell: (key) => `<${key}>`,
  }).filter((block) => block.kind === 'table');
  const printed = [...tables, ...withoutRows]
    .flatMap(({ columns, rows }) =>
      [columns.map(({ heading }) => heading), ...rows.map((row) => ('cells' in row ? row.cells : []))].flat(),
    )
    .join('\n');
  const missing = listCells(resourceSurvey)
    .map(({ key }) => key.replaceAll('[*]', '[one]'))
    .filter((key) => !printed.includes(`<${key}>`));
  expect(missing.filter((key) => !key.startsWith('factors.factor[one].'))).toEqual([]);
});

it('has a heading over each section, and no table wider than the sheet', () => {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  for (const { title } of sectionsOf(resourceSurvey))
    expect(headings.filter((text) => text.startsWith(title))).not.toEqual([]);
  for (const table of tables) expect(width(table)).toBeLessThanOrEqual(267);
});

it('keeps the order’s headings over columns: length of service, category', () => {
  const staffing = tables.find(({ columns }) => columns.some(({ group }) => group !== undefined));
  expect(new Set(staffing?.columns.map(({ group }) => group)).size).toBeGreaterThan(2);
});

it('tells a row that was left out from one that the school has not, also of all schools together', () => {
  const namesOf = (instance: readonly string[], said: string) => {
    const printed = formBlocks(resourceSurvey, {
      instances: () => instance,
      answerOf: () => undefined,
      cell: (key) => (key === 'staffing.foreign_language.none' ? said : ''),
    });
    return printed.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => ('cells' in row ? [String(row.cells[0])] : []))
        : [],
    );
  };
  expect(namesOf([], '')).toContain('иностранного языка: —');
  expect(namesOf([], 'нет')).toContain('иностранного языка: нет');
  expect(namesOf(['*'], 'нет: 9')).toContain('иностранного языка: нет: 9');
});

it('a register without an entry keeps its line', () => {
  const empty = formBlocks(resourceSurvey, {
    instances: () => [],
    answerOf: () => undefined,
    cell: () => '',
  });
  for (const block of empty) if (block.kind === 'table') expect(block.rows.length).toBeGreaterThan(0);
});
