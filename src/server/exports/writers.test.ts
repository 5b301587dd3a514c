import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import type { PrintedDocument, PrintedTable } from '#domain/documents/model.printed.ts';
import { openPrinter } from './printer.ts';

const printer = openPrinter();
afterAll(() => printer.close());

const table = (rows: PrintedTable['rows']): PrintedTable => ({
  kind: 'table',
  columns: [
    { heading: '№\nп/п', width: 14, align: 'center' },
    { heading: 'Мероприятие', width: 253, align: 'left' },
  ],
  rows,
});
const paper: PrintedDocument = {
  name: 'Дорожная карта',
  mark: ['Приложение № 1', 'к приказу', 'от 15.05.2020 № 01-21/744'],
  heading: 'План мероприятий',
  blocks: [
    table([{ section: 'I. Раздел' }, { cells: ['1.', 'Семинар'] }]),
    { kind: 'paragraph', text: 'Сокращения:' },
    { kind: 'paragraph', text: 'ОО – школы' },
    { kind: 'signature', post: 'Министр', name: 'И.И. Иванов' },
  ],
  record: { words: 'Запись:', address: 'https://opora.example.ru/roadmap?plan=1' },
  sheets: [],
};
const withCell = (text: string): PrintedDocument => ({
  ...paper,
  blocks: [table([{ cells: ['1.', text] }])],
});

const partOf = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(unzipSync(bytes)[name] ?? new Uint8Array());
/** The second cell of the only row of a Word table. */
function cellOf(xml: string): string {
  const parser = new XMLParser({ trimValues: false, ignoreAttributes: true, parseTagValue: false });
  const table = parser.parse(xml)['w:document']['w:body']['w:tbl'];
  return table['w:tr'][1]['w:tc'][1]['w:p']['w:r']['w:t'];
}

const hostile = [
  '#set page(width: 1cm) $x$ *жирно* `код` @ссылка <метка> \\ // комментарий',
  '#read("/etc/passwd")',
  '<w:t>&amp;</w:t> ]]> "кавычки" & амперсанд',
  '=HYPERLINK("http://example.org";"смета")',
  'управляющие \u0001 \u000b \u001f знаки\tи табуляция',
  'половина знака \ud83d без пары',
  `${'профессионально'.repeat(12)}`,
  '',
];

describe('text stays text', () => {
  it.each(hostile)('in DOCX: %j', async (text) => {
    const xml = partOf(await printer.print(withCell(text), 'docx'), 'word/document.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(cellOf(xml)).toBe(text.toWellFormed().replace(/[^\P{Cc}\n]/gu, ' '));
  });

  it.each(hostile)('in XLSX: %j', async (text) => {
    const bytes = await printer.print(withCell(text), 'xlsx');
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[9]?.[1] ?? '').toBe(text.toWellFormed().replace(/[^\P{Cc}\n]/gu, ' '));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it.each(hostile)('in PDF: %j', async (text) => {
    const pdf = await printer.print(withCell(text), 'pdf');
    expect(new TextDecoder('latin1').decode(pdf)).toContain('pdfuaid');
  });

  it('in PDF also where the typeface lacks a letter', async () => {
    const pdf = await printer.print(withCell('галочка ✅ и ⵦ'), 'pdf');
    expect(new TextDecoder('latin1').decode(pdf)).toContain('/MarkInfo');
  });

  it('whatever the text is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        for (const format of ['docx', 'pdf', 'xlsx'] as const)
          expect((await printer.print(withCell(text), format)).length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the layout of an official paper', () => {
  it('DOCX: A4 on its side, margins of the standard, a header that repeats, rows that never part', async () => {
    const xml = partOf(await printer.print(paper, 'docx'), 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134"/u);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(3);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
  });

  it('DOCX: every part is sound XML, and every relation leads to a part', async () => {
    const entries = unzipSync(await printer.print(paper, 'docx'));
    for (const [name, bytes] of Object.entries(entries)) {
      const xml = new TextDecoder().decode(bytes);
      if (/\.(?:xml|rels)$/u.test(name)) expect(XMLValidator.validate(xml), name).toBe(true);
      const folder = name.startsWith('word/') ? 'word/' : '';
      if (name.endsWith('.rels'))
        for (const [, target] of xml.matchAll(/Target="([^"]+)"/gu))
          expect(Object.keys(entries)).toContain(`${folder}${target}`);
    }
  });

  it('XLSX: merged headings, a frozen header that prints on each sheet, one sheet wide', async () => {
    const xml = partOf(await printer.print(paper, 'xlsx'), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<mergeCell ref="A10:B10"/>');
    expect(xml).toMatch(/<pane [^>]*ySplit="9"[^>]*state="frozen"/u);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*/u);
    const book = partOf(await printer.print(paper, 'xlsx'), 'xl/workbook.xml');
    expect(book).toContain('_xlnm.Print_Titles');
  });
});

describe('a paper of several tables', () => {
  const grouped: PrintedTable = {
    kind: 'table',
    columns: [
      { heading: 'Предмет', width: 60, align: 'left' },
      { heading: '0–3', width: 12, align: 'center', group: 'Стаж работы' },
      { heading: '3–5', width: 12, align: 'center', group: 'Стаж работы', upright: true },
      { heading: 'Вакансии', width: 20, align: 'center', upright: true },
    ],
    rows: [{ cells: ['физики', 2, 1.5, ''] }],
  };
  const several: PrintedDocument = {
    ...paper,
    blocks: [
      { kind: 'heading', text: 'Кадровый состав' },
      grouped,
      { kind: 'heading', text: 'Пояснения' },
      { kind: 'list', items: ['в школе одна физика'] },
      table([{ cells: ['1.', 'Семинар'] }]),
      table([{ cells: ['2.', 'Совещание'] }]),
      { kind: 'signature', post: 'Руководитель', name: '' },
    ],
  };

  it('DOCX: a heading over its columns, both rows of headings repeat, numbers with a comma', async () => {
    const xml = partOf(await printer.print(several, 'docx'), 'word/document.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(4);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(2);
    expect(xml.match(/<w:textDirection w:val="btLr"\/>/gu)).toHaveLength(2);
    for (const text of ['Стаж работы', '1,5', '– в школе одна физика', 'Руководитель'])
      expect(xml).toContain(`>${text}</w:t>`);
  });

  it('XLSX: a sheet for each table under its heading, numbers that count', async () => {
    const bytes = await printer.print(several, 'xlsx');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Дорожная карта', 'Пояснения', 'Дорожная карта 2']);
    const [first, , last] = sheets;
    expect(first?.rows.slice(8, 12)).toEqual([
      ['Кадровый состав', '', '', ''],
      ['Предмет', 'Стаж работы', '', 'Вакансии'],
      ['', '0–3', '3–5', ''],
      ['физики', 2, 1.5, ''],
    ]);
    expect(last?.rows.flat()).toContain('Совещание');
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    for (const merged of ['B10:C10', 'A10:A11', 'D10:D11']) expect(xml).toContain(`ref="${merged}"`);
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Дорожная карта'!$10:$11");
  });

  it('XLSX: the lower row of headings is tall only where one of them is turned', async () => {
    const heights = async (columns: PrintedTable['columns']) => {
      const one: PrintedDocument = { ...paper, blocks: [{ ...grouped, columns }] };
      const xml = partOf(await printer.print(one, 'xlsx'), 'xl/worksheets/sheet1.xml');
      return /<row r="10"[^>]* ht="(?<height>[\d.]+)"/u.exec(xml)?.groups?.height;
    };
    const level = grouped.columns.map(({ heading, width, align, group }) => ({
      heading,
      width,
      align,
      ...(group && { group }),
    }));
    expect(await heights(grouped.columns)).toBe('130');
    expect(await heights(level)).toBe('16');
    const long = { heading: 'вакансии на начало года', width: 20, align: 'center', group: 'Стаж' } as const;
    expect(await heights([...level, long])).toBe('48');
  });

  it('XLSX: a row is as high as its words need, and the code of the record is a square over the mark', async () => {
    const long = 'Семинар для заместителей директоров. '.repeat(12).trim();
    const bytes = await printer.print(withCell(long), 'xlsx');
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const heights = [...xml.matchAll(/ ht="(?<height>[\d.]+)"/gu)].map(({ groups }) =>
      Number(groups?.height),
    );
    expect(Math.max(...heights)).toBe(4 * 16);

    const drawing = partOf(bytes, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row>');
    const png = Buffer.from(unzipSync(bytes)['xl/media/image1.png'] ?? new Uint8Array());
    const { cx, cy } = /<a:ext cx="(?<cx>\d+)" cy="(?<cy>\d+)"/u.exec(drawing)?.groups ?? {};
    expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(Number(cx) / Number(cy), 1);
  });

  it('of many narrow columns keep a number on one line: smaller letters, less room at the sides', async () => {
    const narrow: PrintedDocument = { ...paper, blocks: [{ ...grouped, dense: true }] };
    const word = partOf(await printer.print(narrow, 'docx'), 'word/document.xml');
    expect(word).toContain('<w:left w:w="34" w:type="dxa"/>');
    const written =
      word.slice(word.indexOf('<w:tbl>'), word.indexOf('</w:tbl>')).match(/<w:r>.*?<\/w:r>/gu) ?? [];
    expect(written.filter((run) => !run.includes('<w:sz w:val="20"/>'))).toEqual([]);
    const styles = partOf(await printer.print(narrow, 'xlsx'), 'xl/styles.xml');
    expect(styles).toContain('<sz val="10"/>');
  });

  it('PDF: tagged, with a heading of each part', async () => {
    const pdf = new TextDecoder('latin1').decode(await printer.print(several, 'pdf'));
    expect(pdf).toContain('pdfuaid');
    expect(pdf).toMatch(/\/S\s*\/H2/u);
  });
});

describe('the printer', () => {
  it('prints papers that come together one after another', async () => {
    const printed = await Promise.all(Array.from({ length: 8 }, () => printer.print(paper, 'docx')));
    expect(printed.every(({ length }) => length > 1000)).toBe(true);
  });

  const limits = { patienceMs: 30_000, idleMs: 1000, waiting: 20, rssBytes: 1e9 };
  const busy = { code: 'unavailable', reason: 'export.unavailable' };

  it('tells who waits too long, and works again', async () => {
    const hasty = openPrinter({ ...limits, patienceMs: 1 });
    await expect(hasty.print(paper, 'pdf')).rejects.toMatchObject(busy);
    hasty.close();
  });

  it('does not let a crowd wait', async () => {
    const small = openPrinter({ ...limits, waiting: 1 });
    const first = small.print(paper, 'xlsx');
    await expect(small.print(paper, 'xlsx')).rejects.toMatchObject({
      code: 'too_many',
      reason: 'service.busy',
    });
    expect((await first).length).toBeGreaterThan(1000);
    small.close();
  });

  it('lets a grown process go and starts another one', async () => {
    const recycling = openPrinter({ ...limits, rssBytes: 1 });
    for (let i = 0; i < 2; i++) expect((await recycling.print(paper, 'docx')).length).toBeGreaterThan(1000);
    recycling.close();
  });

  it('tells who waited when it is closed', async () => {
    const closing = openPrinter(limits);
    const waiting = closing.print(paper, 'pdf');
    closing.close();
    await expect(waiting).rejects.toMatchObject(busy);
  });
});
