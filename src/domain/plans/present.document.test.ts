import { describe, expect, it } from 'vitest';
import { roadmapPaper } from '#domain/catalogue/papers/roadmap.ts';
import { type PrintedDocument, type PrintedTable, printedCell } from '#domain/documents/model.printed.ts';
import type { OrderReading } from '#domain/orders/reading/model.ts';
import { readOrder } from '#domain/orders/reading/order.ts';
import { readTextSource } from '#domain/orders/reading/source.ts';
import { essence, paperOf } from '../../../test/support/printed.ts';
import { type PrintedPlan, planDocument, planFileName } from './present.document.ts';

const texts = import.meta.glob<string>(['/test/documents/*.txt', '../catalogue/orders/*.txt'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const read = (text: string) => readOrder(readTextSource(text), { forms: [] });
const plans = Object.entries(texts).flatMap(([path, text]) => {
  const reading = read(text);
  return 'refused' in reading ? [] : [[path.replace(/^.*\//u, ''), reading] as const];
});

const measure = {
  number: '1',
  section: null,
  title: 'Семинар',
  term: 'май 2026',
  responsible: 'МО',
  result: '',
};
const plan: PrintedPlan = {
  title: 'План мероприятий',
  annexTitle: null,
  act: { kind: 'приказ', number: '01-21/744', date: '2020-05-15' },
  body: null,
  annexNo: '1',
  version: 1,
  amending: null,
  measures: [measure],
  legend: [],
  signatory: null,
  address: 'https://opora.example.ru/roadmap?plan=1',
};
function tableOf({ blocks }: PrintedDocument): PrintedTable {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('a plan without its table');
  return table;
}
const wordsOf = ({ blocks }: PrintedDocument) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

const printed = (changes: Partial<PrintedPlan>) => planDocument({ ...plan, ...changes }, roadmapPaper);
const quiet = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('the mark of an annex', () => {
  const amending = { kind: 'приказ', number: '01-21/1188', date: '2020-09-21' };
  it.each<[string, Partial<PrintedPlan>, string[]]>([
    ['number and date of the act', {}, ['Приложение № 1', 'к приказу', 'от 15.05.2020 № 01-21/744']],
    [
      'the authority in the genitive',
      { body: 'Министерство образования Оренбургской области' },
      [
        'Приложение № 1',
        'к приказу министерства образования Оренбургской области',
        'от 15.05.2020 № 01-21/744',
      ],
    ],
    [
      'no authority whose name stands in capitals only',
      { body: 'МИНИСТЕРСТВО ОБРАЗОВАНИЯ' },
      ['Приложение № 1', 'к приказу', 'от 15.05.2020 № 01-21/744'],
    ],
    [
      'the act of a later version',
      { version: 2, amending },
      [
        'Приложение № 1',
        'к приказу',
        'от 15.05.2020 № 01-21/744',
        '(в редакции приказа от 21.09.2020 № 01-21/1188)',
      ],
    ],
    [
      'an only annex has no number',
      { annexNo: null },
      ['Приложение', 'к приказу', 'от 15.05.2020 № 01-21/744'],
    ],
    [
      'an unknown kind of act is not declined',
      { act: { kind: 'Меморандум', number: '7', date: null } },
      ['Приложение № 1', 'от ___________ № 7'],
    ],
    [
      'a number and a date that are not known are left for a pen',
      { act: { kind: 'Приказ', number: '', date: null } },
      ['Приложение № 1', 'к приказу', 'от ___________ № ___________'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(quiet(printed(changes).mark)).toEqual(expected);
  });
});

describe('the heading', () => {
  it.each([
    [
      'Об утверждении плана мероприятий',
      'План мероприятий («дорожная карта»)',
      'План мероприятий («дорожная карта»)',
    ],
    ['О мерах поддержки школ', 'План мер', 'План мер'],
    ['План на новый год', 'План мер', 'План на новый год'],
    ['Об утверждении плана', null, 'Об утверждении плана'],
  ])('of «%s» with the annex «%s» is «%s»', (title, annexTitle, heading) => {
    expect(printed({ title, annexTitle }).heading).toBe(heading);
  });
});

it('prints a heading where the section changes, and one over rows that left it', () => {
  const sections = ['I', 'I', 'II', null, null];
  const { rows } = tableOf(printed({ measures: sections.map((section) => ({ ...measure, section })) }));
  expect(rows.map((row) => ('section' in row ? row.section : row.cells[0]))).toEqual([
    'I',
    '1.',
    '1.',
    'II',
    '1.',
    'Вне разделов',
    '1.',
    '1.',
  ]);
});

it('explains an abbreviation once, by the legend before a bracket', () => {
  const legend = [
    { short: 'МОУО', full: 'муниципальных органов', origin: 'text' as const },
    { short: 'МОУО', full: 'муниципальные органы', origin: 'legend' as const },
    { short: 'школ-партнеров', full: 'директоров', origin: 'text' as const },
  ];
  expect(wordsOf(printed({ legend }))).toEqual([roadmapPaper.legend, 'МОУО – муниципальные органы']);
  expect(wordsOf(printed({}))).toEqual([]);
});

it.each([
  [{}, 'Дорожная карта 01-21-744 от 15.05.2020.pdf'],
  [{ version: 3 }, 'Дорожная карта 01-21-744 от 15.05.2020, ред. 3.pdf'],
  [{ act: { kind: '', number: '', date: null } }, 'Дорожная карта.pdf'],
  [{ act: { kind: '', number: `..\\7"*?'<|>:(\n)`, date: null } }, 'Дорожная карта ..-7-----------.pdf'],
])('the file of %o is «%s»', (changes, name) => {
  expect(planFileName({ ...plan, ...changes }, roadmapPaper, 'pdf')).toBe(name);
});

it('a workbook with a further table is told from the one without by its file name', () => {
  const name = planFileName({ ...plan, version: 2 }, roadmapPaper, 'xlsx', [{ name: 'Исполнение' }]);
  expect(name).toBe('Дорожная карта 01-21-744 от 15.05.2020, ред. 2, исполнение.xlsx');
});

/** The paper as plain text: cells parted by tabs, as the order itself came. */
function asText(paper: PrintedDocument): string {
  const { columns, rows } = tableOf(paper);
  return [
    ...paper.mark,
    '',
    paper.heading,
    '',
    columns.map((column) => column.heading.replace('\n', ' ')).join('\t'),
    ...rows.map((row) =>
      ('cells' in row ? row.cells.map(printedCell) : [row.section, '', '', '', ''])
        .map((cell) => cell.replaceAll('\n', '<br>'))
        .join('\t'),
    ),
    '',
    ...wordsOf(paper).slice(1),
  ].join('\n');
}

describe('printed and read again it is the same plan', () => {
  it('has something to try', () => expect(plans.length).toBeGreaterThan(25));

  it.each(plans)('%s', (_, reading) => {
    const again = read(asText(paperOf(reading)));
    expect(essence(again as OrderReading)).toEqual(essence(reading));
  });
});
