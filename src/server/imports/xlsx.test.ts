import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOrder } from '#domain/orders/reading/order.ts';
import {
  type BookOptions,
  type SheetCell,
  type WrittenSheet,
  workbookOf,
} from '../../../test/support/spreadsheet.ts';
import { readXlsx } from './xlsx.ts';

const header = ['№', 'Мероприятие', 'Срок', 'Ответственный'];

function read(sheets: WrittenSheet | readonly WrittenSheet[], options?: BookOptions) {
  const source = readXlsx(workbookOf('rows' in sheets ? [sheets] : sheets, options));
  if ('refused' in source) throw new Error(source.refused);
  return source;
}
const linesOf = (...from: Parameters<typeof read>): string[] => read(...from).lines.map(({ text }) => text);
const rowsOf = (...from: Parameters<typeof read>): (readonly string[])[] =>
  read(...from).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));

/** One measure whose term is the cell. */
const shown = (cell: SheetCell, options?: BookOptions): string | undefined =>
  rowsOf({ rows: [header, ['1', 'Сбор', cell, 'МО'], ['2', 'Отчёт', 'июнь 2020', 'МО']] }, options)[1]?.[2];

describe('a workbook', () => {
  it('gives the words above the header as lines, the table from the header on and the notes below it', () => {
    const source = read({
      rows: [
        [null, null, null, 'Приложение 1\nк приказу управления\nот 12.05.2023 № 45'],
        ['План мероприятий на 2023 год'],
        [],
        header,
        ['1', 'Сбор заявок', 'май 2023', 'МО'],
        ['Раздел II. Обучение'],
        ['2', 'Курсы\nдля учителей', 'июнь 2023', 'РЦРО'],
        [],
        ['Начальник управления', null, null, 'П.П. Пахомов'],
      ],
      merges: ['A2:D2', 'A6:D6'],
    });
    expect(source.lines.map(({ text }) => text)).toEqual([
      'Приложение 1',
      'к приказу управления',
      'от 12.05.2023 № 45',
      'План мероприятий на 2023 год',
      '№\tМероприятие\tСрок\tОтветственный',
      '1\tСбор заявок\tмай 2023\tМО',
      'Раздел II. Обучение\t\t\t',
      '2\tКурсы для учителей\tиюнь 2023\tРЦРО',
      '',
      'Начальник управления П.П. Пахомов',
    ]);
    expect(source.tables).toMatchObject([{ firstLine: 5, lastLine: 8 }]);
    expect(source.tables[0]?.rows[3]).toEqual({
      lines: [8],
      cells: ['2', 'Курсы\nдля учителей', 'июнь 2023', 'РЦРО'],
    });
  });

  it('reads a plan from it with its sections and requisites', () => {
    const reading = readOrder(
      readXlsx(
        workbookOf([
          {
            rows: [
              ['УПРАВЛЕНИЕ ОБРАЗОВАНИЯ'],
              ['ПРИКАЗ'],
              ['от 12.05.2023', null, null, '№ 45'],
              [],
              header,
              ['Раздел I'],
              ['1', 'Сбор заявок', 'май 2023', 'директора школ'],
            ],
            merges: ['A6:D6'],
          },
        ]),
      ),
      { forms: [] },
    );
    expect(reading).toMatchObject({
      requisites: { number: '45', date: '2023-05-12' },
      rows: [{ no: '1', section: 'Раздел I', term: { from: '2023-05-01', to: '2023-05-31' } }],
    });
  });

  it.each<[string, SheetCell, string]>([
    ['a day', { n: 44_165, format: 'dd.mm.yyyy' }, '30.11.2020'],
    ['a day in words', { n: 44_165, format: '[$-FC19]d mmmm yyyy "г."' }, '30.11.2020'],
    ['a day in the format of the locale', { n: 44_165, format: '[$-F800]dddd, mmmm dd, yyyy' }, '30.11.2020'],
    ['a day of a format in Russian', { n: 44_165, format: 'ДД.ММ.ГГГГ' }, '30.11.2020'],
    ['a day with the time', { n: 44_165.5, format: 'dd.mm.yyyy h:mm' }, '30.11.2020'],
    ['words before the day', { n: 44_165, format: '"до "dd.mm.yyyy' }, 'до 30.11.2020'],
    ['a month', { n: 44_165, format: '[$-419]mmmm yyyy;@' }, 'ноябрь 2020'],
    ['a month in short', { n: 44_165, format: 'mmm-yy' }, 'ноябрь 2020'],
    ['a day without its year', { n: 44_165, format: 'd mmm' }, '30 ноября'],
    ['a day before the one that never was', { n: 59, format: 'dd.mm.yyyy' }, '28.02.1900'],
    ['a zero as a day', { n: 0, format: 'dd.mm.yyyy' }, '00.01.1900'],
    ['an ISO day', { xml: '<c t="d"><v>2020-11-30</v></c>' }, '30.11.2020'],
    ['a number of an item', { n: 1.1, format: '0.00' }, '1.10'],
    ['a number with a mark', { n: 3, format: '0"."' }, '3.'],
    ['a number that binary has no exact form of', { n: 0.1 + 0.2 }, '0.3'],
    ['grams are no year', { n: 5, format: '0\\ г' }, '5 г'],
    ['a formula by its value', { xml: '<c t="str"><f>A1</f><v>май 2020</v></c>' }, 'май 2020'],
    ['a formula never counted', { xml: '<c><f>EDATE(A1,1)</f></c>' }, '=EDATE(A1,1)'],
    ['a formula shared with another cell, never counted', { xml: '<c><f t="shared" si="0"/></c>' }, '=…'],
    ['a formula that gives no words', { xml: '<c t="str"><f>IF(A1,"","")</f><v></v></c>' }, ''],
    ['a place in the table of strings that is not told', { xml: '<c t="s"><v></v></c>' }, ''],
    ['an error', { xml: '<c t="e"><v>#REF!</v></c>' }, '#REF!'],
    [
      'runs of an inline string without phonetics',
      { xml: '<c t="inlineStr"><is><r><t>май </t></r><r><t>2020</t></r><rPh><t>x</t></rPh></is></c>' },
      'май 2020',
    ],
    ['escaped line breaks', 'май_x000a_2020', 'май\n2020'],
    ['entities', 'до 5 < 6 & «7»', 'до 5 < 6 & «7»'],
  ])('shows %s', (_, cell, text) => {
    expect(shown(cell)).toBe(text);
  });

  it('counts days from 1904 where the workbook says so', () => {
    expect(shown({ n: 42_703, format: 'dd.mm.yyyy' }, { from1904: true })).toBe('30.11.2020');
  });

  it('leaves hidden sheets, rows and columns out', () => {
    const sheet = { rows: [header, ['1', 'Сбор', 'май 2020', 'МО'], ['2', 'Отчёт', 'июнь 2020', 'МО']] };
    expect(
      linesOf([
        { ...sheet, state: 'hidden' },
        { ...sheet, state: 'veryHidden' },
        { ...sheet, hiddenRows: [2], head: '<cols><col min="4" max="4" hidden="1"/></cols>' },
      ]),
    ).toEqual(['№\tМероприятие\tСрок', '2\tОтчёт\tиюнь 2020']);
  });

  it('gives a value merged down to each numbered row, and once to a measure of several rows', () => {
    const rows = rowsOf({
      rows: [
        header,
        ['1', 'Сбор', 'в течение года', 'МО'],
        ['2', 'Отчёт', null, 'РЦРО'],
        [null, null, null, 'ММС'],
      ],
      merges: ['C2:C4', 'A3:A4', 'B3:B4'],
    });
    expect(rows.slice(1)).toEqual([
      ['1', 'Сбор', 'в течение года', 'МО'],
      ['2', 'Отчёт', 'в течение года', 'РЦРО'],
      ['', '', '', 'ММС'],
    ]);
  });

  it('takes tables under one another and on several sheets apart', () => {
    const plan = [header, ['1', 'Сбор', 'май 2020', 'МО']];
    const money = [
      ['№', 'Источник финансирования', '2020', '2021'],
      ['1', 'Бюджет', '10', '20'],
    ];
    const source = read([{ rows: [...plan, [], ['Смета'], ...money] }, { rows: plan }]);
    expect(source.tables.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 2],
      [5, 6],
      [7, 8],
    ]);
  });

  it('keeps rows after an empty one in the table', () => {
    expect(
      rowsOf({
        rows: [header, ['1', 'Сбор', 'май 2020', 'МО'], [], ['Раздел II'], ['2', 'Отчёт', 'июнь 2020', 'МО']],
      }),
    ).toHaveLength(4);
  });

  it('finds parts by names in other letters and numbers cells that have no place', () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      'xl/sharedStrings.xml': '',
      'xl/SharedStrings.xml': '<sst><si><t>Итого</t></si></sst>',
    };
    expect(linesOf({ rows: [] }, { parts })).toEqual(['Итого 7']);
  });
});

describe('a workbook that is not what it should be', () => {
  it.each<[string, string, Uint8Array]>([
    ['without words', 'empty', workbookOf([{ rows: [[]] }])],
    ['whose sheets are hidden', 'empty', workbookOf([{ rows: [['План']], state: 'hidden' }])],
    ['cut short', 'broken', workbookOf([{ rows: [header] }]).slice(0, 400)],
    ['without a book', 'broken', zipSync({ 'xl/styles.xml': strToU8('<styleSheet/>') })],
    ['of nothing', 'broken', new Uint8Array()],
    [
      'with an entity of its own',
      'broken',
      workbookOf([{ rows: [header] }], {
        parts: {
          'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>&x;</sst>',
        },
      }),
    ],
    [
      'that unzips to more than it may',
      'too_large',
      zipSync({ 'xl/workbook.xml': new Uint8Array(65_000_000) }),
    ],
  ])('%s is refused: %s', (_, refused, bytes) => {
    expect(readXlsx(bytes)).toEqual({ refused });
  });

  it('takes a last cell at the end of the sheet as one more column', () => {
    const far = '<c r="XFD1048576" t="str"><v>далеко</v></c>';
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>близко</v></c></row><row r="1048576">${far}</row></sheetData></worksheet>`,
    };
    expect(linesOf({ rows: [] }, { parts })).toEqual(['близко', '', 'далеко']);
  });

  it('passes over the looks of a million empty cells', () => {
    const styled = '<row r="9"><c r="A9" s="1"/><c r="B9" s="1"/><c r="C9" s="1"/></row>'.repeat(300_000);
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${styled}</sheetData></worksheet>` };
    const bytes = workbookOf([{ rows: [] }], { parts });
    const started = process.cpuUsage();
    expect(readXlsx(bytes)).toEqual({ refused: 'empty' });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});
