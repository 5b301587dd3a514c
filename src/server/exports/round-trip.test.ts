import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stateSheet } from '#domain/fulfilment/present.sheet.ts';
import type { OrderReading, Refusal } from '#domain/orders/reading/model.ts';
import { readOrder } from '#domain/orders/reading/order.ts';
import { readTextSource, type SourceDocument } from '#domain/orders/reading/source.ts';
import { readDocx } from '#server/imports/docx.ts';
import { readPdf } from '#server/imports/pdf.ts';
import { readXlsx } from '#server/imports/xlsx.ts';
import { essence, paperOf } from '../../../test/support/printed.ts';
import { openPrinter } from './printer.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folders = ['test/documents', 'src/domain/catalogue/orders'];
const read = (source: SourceDocument | Refusal) => readOrder(source, { forms: [] });

/** Every document of the collection that is a plan, and the ministry's own order. */
const plans = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder)).flatMap((name): [string, OrderReading][] => {
    if (!name.endsWith('.txt')) return [];
    const reading = read(readTextSource(readFileSync(path.join(root, folder, name), 'utf8')));
    return 'refused' in reading ? [] : [[name, reading]];
  }),
);

const words = [
  'проведение семинара по сетевому взаимодействию для учителей-предметников школ с низкими результатами',
  '(в том числе дистанционно), «Эффективная школа», ВСОКО; 15 % 2020–2021 гг. www.example.ru',
  'профессионально-общественного высокопроизводительного',
].flatMap((line) => line.split(' '));
const sentence = (most: number) =>
  fc
    .array(fc.constantFrom(...words), { maxLength: most })
    .map((chosen) => ['Организация', ...chosen].join(' '));
const row = fc.record({
  title: sentence(60),
  term: fc.constantFrom(
    'апрель 2020 года',
    'май – июнь 2020 года',
    'до 15.09.2020',
    'I квартал 2021 года',
    'в течение года',
    'ежегодно',
    'до 25 числа каждого месяца',
    'по отдельному плану',
    'октябрь',
  ),
  responsible: fc.constantFrom('МО', 'МО, РЦРО', 'руководители МОУО, руководители ОО', 'Иванов И.И.'),
  result: fc.oneof(fc.constantFrom('НПА', ''), sentence(40)),
});
const mark = ['Приложение № 1', 'к приказу', 'от 15.05.2020 № 01-21/744', '', 'План мероприятий', ''];
const head = '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат';

/** An annex as text: rows of any length, whole or under sections. */
const annex = fc
  .tuple(
    fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([groups, sectioned]) => {
    let no = 0;
    const rows = groups.flatMap((group, i) => [
      ...(sectioned ? [`${'I'.repeat(i + 1)}. Раздел о работе со школами\t\t\t\t`] : []),
      ...group.map(({ title, term, responsible, result }) =>
        [`${++no}.`, title, term, responsible, result].join('\t'),
      ),
    ]);
    return [...mark, head, ...rows, '', 'РЦРО – региональный центр развития образования'].join('\n');
  });

const readers = { docx: readDocx, pdf: readPdf, xlsx: readXlsx } as const;
const formats = Object.keys(readers) as (keyof typeof readers)[];
const printer = openPrinter();
afterAll(() => printer.close());

async function importedAgain(reading: OrderReading, format: keyof typeof readers) {
  const again = read(await readers[format](await printer.print(paperOf(reading), format)));
  return 'refused' in again ? again : essence(again);
}

describe.each(formats)('printed as %s and imported again', (format) => {
  it.each(plans)('%s is the same plan', async (_, reading) => {
    expect(await importedAgain(reading, format)).toEqual(essence(reading));
  });

  it('the legend keeps its entries apart, wherever in the line they end', async () => {
    const entries = [...'АБВГДЕЖЗИКЛМНПРСТУФХЦЧШЭЮЯ'].map(
      (letter, i) =>
        `${letter}ЦР – центр развития образования и оценки качества ${'о'.repeat(i * 4 + 1)}бласти`,
    );
    const rows = ['1.\tСеминар\tмай 2021\tАЦР\tСправка', '2.\tСовет\tиюнь 2021\tБЦР\tПротокол'];
    const used = entries.map((entry) => entry.slice(0, 3)).join(', ');
    const text = [...mark, head, ...rows, `3.\tСвод\tиюль 2021\t${used}\tСвод`, '', ...entries].join('\n');
    const reading = read(readTextSource(text));
    const again = await readers[format](await printer.print(paperOf(reading as OrderReading), format));
    const legend = (one: typeof reading) =>
      'refused' in one ? one : one.abbreviations.map(({ full }) => full);
    expect(legend(read(again))).toEqual(legend(reading));
  });

  it('any plan is the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(annex, async (text) => {
        const reading = read(readTextSource(text));
        if ('refused' in reading) throw new Error(reading.refused);
        expect(await importedAgain(reading, format)).toEqual(essence(reading));
      }),
      { numRuns: 25 },
    );
  });
});

it('a sheet of fulfilment in the workbook is no second plan', async () => {
  const [, reading] = plans.at(-1) ?? plans[0] ?? [];
  if (!reading) throw new Error('no plan');
  const none = {
    total: 0,
    accepted: 0,
    notRequired: 0,
    reported: 0,
    returned: 0,
    assigned: 0,
    overdue: 0,
    soon: 0,
    late: 0,
  };
  const rows = reading.rows.map(({ no, title }) => ({
    item: { number: no, title },
    counts: none,
    state: 'overdue' as const,
    dueOn: '2020-09-15',
  }));
  const paper = { ...paperOf(reading), sheets: [stateSheet(rows, '2020-09-10', true)] };
  const again = read(readXlsx(await printer.print(paper, 'xlsx')));
  expect('refused' in again ? again : essence(again)).toEqual(essence(reading));
});
