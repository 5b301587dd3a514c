import { describe, expect, it } from 'vitest';
import { readOrder } from '#domain/orders/reading/order.ts';
import { pdfOf, type SetTable, tableOf } from '../../../test/support/typst.ts';
import { readPdf } from './pdf.ts';

const columns = '1cm, 2fr, 1fr, 1fr';
const header = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const long = 'Проведение совещания с руководителями муниципальных органов управления образованием';
const item = (no: number): string[] => [
  `${no}`,
  `${long} по вопросу ${no}`,
  'сентябрь – октябрь 2023 года',
  'РЦРО, ММС',
];
const items = (count: number): string[] => Array.from({ length: count }, (_, i) => item(i + 1)).flat();
const repeated = `table.header(${header.map((cell) => `[${cell}]`).join(', ')})`;
const plan = (table: Partial<SetTable> = {}): string =>
  tableOf({ columns, cells: [repeated, ...items(3)], ...table });

async function read(source: string) {
  const document = await readPdf(pdfOf(source));
  if ('refused' in document) throw new Error(document.refused);
  return document;
}
const linesOf = async (source: string): Promise<string[]> =>
  (await read(source)).lines.map(({ text }) => text);
const rowsOf = async (source: string): Promise<(readonly string[])[]> =>
  (await read(source)).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));

describe('a table with borders', () => {
  it('is read by its cells, with the lines above and below', async () => {
    const text = `#align(right)[Приложение \\ к приказу от 12.05.2023 № 45]\n#align(center)[План]\n${plan()}\n#v(1cm)\nМинистр #h(1fr) А.А. Пахомов`;
    expect(await linesOf(text)).toEqual([
      'Приложение',
      'к приказу от 12.05.2023 № 45',
      'План',
      header.join('\t'),
      item(1).join('\t'),
      item(2).join('\t'),
      item(3).join('\t'),
      'Министр А.А. Пахомов',
    ]);
  });

  it('goes on over pages: repeated headers and page numbers go, a torn row is whole', async () => {
    const rows = await rowsOf(
      `#set page(height: 12cm, numbering: "1")\n${plan({ cells: [repeated, ...items(12)] })}`,
    );
    expect(rows).toEqual([header, ...Array.from({ length: 12 }, (_, i) => item(i + 1))]);
  });

  it('keeps merged cells: a section over all columns, a term for each of its measures', async () => {
    const cells = [
      header,
      ['table.cell(colspan: 4)[Раздел I]'],
      ['1', 'Сбор', 'table.cell(rowspan: 2)[в течение года]', 'МО'],
      ['2', 'Отчёт', 'РЦРО'],
    ].flat();
    expect((await rowsOf(tableOf({ columns, cells }))).slice(1)).toEqual([
      ['Раздел I', '', '', ''],
      ['1', 'Сбор', 'в течение года', 'МО'],
      ['2', 'Отчёт', 'в течение года', 'РЦРО'],
    ]);
  });

  it('keeps a line break that the cell has of itself and joins what was only wrapped', async () => {
    const cells = [...header, '1', `${long}:\n– школ\n– детских садов`, 'июль-\nсентябрь 2023', 'МО\nРЦРО'];
    expect((await rowsOf(tableOf({ columns, cells })))[1]).toEqual([
      '1',
      `${long}:\n– школ\n– детских садов`,
      'июль-\nсентябрь 2023',
      'МО\nРЦРО',
    ]);
  });

  it('is read on a page that is turned and with headings printed upwards', async () => {
    const turned = header.map((cell) => `table.cell()[#rotate(-90deg, reflow: true)[${cell}]]`);
    const text = `#rotate(90deg, reflow: true, block(width: 16cm)[${plan({ cells: [...turned, ...items(2)] })}])`;
    expect(await rowsOf(text)).toEqual([header, item(1), item(2)]);
  });

  it('needs no outer border', async () => {
    const stroke = '(x, y) => (left: if x > 0 { 0.5pt }, top: if y > 0 { 0.5pt })';
    expect(await rowsOf(plan({ stroke }))).toEqual([header, item(1), item(2), item(3)]);
  });

  it('is told apart by its numbers where rows have no borders between them, or refused', async () => {
    const stroke =
      '(x, y) => (left: 0.5pt, right: 0.5pt, top: if y < 2 { 0.5pt }, bottom: if y == 3 { 0.5pt })';
    expect(await rowsOf(plan({ stroke }))).toEqual([header, item(1), item(2), item(3)]);
    const middle = plan({ stroke, more: 'align: horizon,' });
    expect(await readPdf(pdfOf(middle))).toEqual({ refused: 'pdf_columns' });
  });

  it('is told apart by blank strips where it has neither numbers nor borders between the rows, or refused', async () => {
    const rows = [
      ['Мероприятие', 'Срок', 'Ответственный'],
      [long, 'сентябрь 2023 года', 'РЦРО'],
      ['Семинар для директоров', 'до 15 октября 2023 года', 'Управление образования района'],
      ['Встречи наставников', 'ежемесячно', 'Школы'],
    ];
    const drawn = (inset: string) =>
      tableOf({
        columns: '3fr, 2fr, 2fr',
        cells: rows.flat(),
        stroke: `(x, y) => (left: 1pt, right: 1pt, top: if y < 2 { 1pt }), inset: ${inset}`,
      });
    expect(await rowsOf(drawn('6pt'))).toEqual(rows);
    expect(await readPdf(pdfOf(drawn('(x: 6pt, y: 3.6pt)')))).toEqual({ refused: 'pdf_columns' });
  });

  it('is none where a frame only stands around the text', async () => {
    expect((await read('#rect[План мероприятий \\ на 2023 год]')).tables).toEqual([]);
  });
});

describe('a table without borders', () => {
  it('is read by the white between its columns, over pages and with sections', async () => {
    const section = 'table.cell(colspan: 4)[Раздел I. Организация работы]';
    const text = `#set page(height: 12cm, numbering: "1")\n${plan({ stroke: 'none', cells: [repeated, section, ...items(9)] })}`;
    expect(await rowsOf(text)).toEqual([
      header,
      ['Раздел I. Организация работы', '', '', ''],
      ...Array.from({ length: 9 }, (_, i) => item(i + 1)),
    ]);
  });

  it('is read without numbers where the white between rows is clear', async () => {
    const cells = [...header.slice(1), ...[1, 2, 3].flatMap((no) => item(no).slice(1))];
    const more = 'inset: (y: 8pt),';
    expect(await rowsOf(tableOf({ columns: '2fr, 1fr, 1fr', stroke: 'none', cells, more }))).toEqual(
      [header, item(1), item(2), item(3)].map((row) => row.slice(1)),
    );
  });

  it.each<[string, Partial<SetTable>]>([
    [
      'columns touch one another',
      { more: 'inset: (x: 1pt, y: 5pt), align: right,', columns: '1cm, 6cm, 2.7cm, 2.7cm' },
    ],
    [
      'rows without numbers are set close',
      {
        more: 'inset: (y: 3.2pt),',
        cells: [...header.slice(1), ...[1, 2].flatMap((no) => item(no).slice(1))],
        columns: '2fr, 1fr, 1fr',
      },
    ],
    ['numbers stand in the middle of their rows', { more: 'align: horizon, inset: (y: 3pt),' }],
  ])('is refused where %s', async (_, table) => {
    expect(await readPdf(pdfOf(plan({ stroke: 'none', ...table })))).toEqual({ refused: 'pdf_columns' });
  });
});

describe('text', () => {
  it('has its paragraphs whole over lines and pages, and the plan of an order is found in it', async () => {
    const clause =
      '1. Руководителям муниципальных органов управления образованием организовать сбор сведений о школах до 15.09.2023.';
    const text = `#set page(height: 14cm)\n#align(center)[ПРИКАЗ]\n12.05.2023 #h(1fr) № 45\n\nприказываю:\n\n${clause}\n\n2. Контроль оставляю за собой.\n#pagebreak()\n${plan()}`;
    const lines = await linesOf(text);
    expect(lines).toContain(clause);
    expect(readOrder(await read(text), { forms: [] })).toMatchObject({
      requisites: { number: '45', date: '2023-05-12' },
      clauses: [{ no: '1', dueOn: '2023-09-15' }, { no: '2' }],
      rows: [{ no: '1' }, { no: '2' }, { no: '3', term: { from: '2023-09-01', to: '2023-10-31' } }],
    });
  });
});

describe('a PDF that cannot be read', () => {
  const bytes = pdfOf(plan());
  it.each<[string, string, Uint8Array]>([
    ['a picture of paper', 'pdf_scan', pdfOf('#rect(width: 5cm, height: 5cm, fill: black)')],
    ['cut short', 'broken', bytes.slice(0, 500)],
    ['empty', 'broken', new Uint8Array()],
    ['closed with a password', 'encrypted', lockedPdf()],
  ])('%s is refused: %s', async (_, refused, file) => {
    expect(await readPdf(file)).toEqual({ refused });
  });

  it('leaves the bytes as they were', async () => {
    const before = bytes.length;
    await readPdf(bytes);
    expect(bytes.length).toBe(before);
  });
});

/** The marks of a password that is not the empty one: nothing else of such a file is looked at. */
function lockedPdf(): Uint8Array {
  const key = `<${'41'.repeat(32)}>`;
  const body = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
    `3 0 obj<</Filter/Standard/V 1/R 2/P -4/O ${key}/U ${key}>>endobj`,
  ].join('\n');
  const trailer = 'trailer<</Root 1 0 R/Size 4/Encrypt 3 0 R/ID[<41><41>]>>';
  return new TextEncoder().encode(`%PDF-1.4\n${body}\n${trailer}\nstartxref\n0\n%%EOF`);
}
