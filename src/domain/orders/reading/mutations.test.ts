import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import orderText from '#domain/catalogue/orders/order-01-21-744.txt?raw';
import { applyFixes } from './fixing.ts';
import type { Finding, OrderReading } from './model.ts';
import { readOrder } from './order.ts';
import { cleanOrder, type OrderToPrint, type PrintedCells, printOrder } from './printed-order.fixture.ts';
import { readTextSource } from './source.ts';

function read(text: string): OrderReading {
  const reading = readOrder(readTextSource(text), { forms: [] });
  if ('refused' in reading) throw new Error(`refused: ${reading.refused}`);
  return reading;
}

const readClean = (changes: Partial<OrderToPrint>): OrderReading =>
  read(printOrder({ ...cleanOrder, ...changes }));
const codes = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.code);

function changed(at: number, change: Partial<PrintedCells>): PrintedCells[] {
  return cleanOrder.rows.map((row, i) => (i === at ? { ...row, ...change } : row));
}

/** Joins the titles of rows `at` and `at + 1`, slides the cells up and leaves a cut copy of the title at `end`. */
function slid(rows: readonly PrintedCells[], at: number, end: number): PrintedCells[] {
  const title = (i: number): string => rows[i]?.title ?? '';
  const joined = { ...(rows[at] as PrintedCells), title: `${title(at)}. ${title(at + 1)}` };
  const between = rows
    .slice(at + 1, end)
    .map((row, i) => ({ ...row, no: `${at + 2 + i}.`, title: title(at + 2 + i) }));
  const last = { ...(rows[end] as PrintedCells), no: `${end}.` };
  const rest = rows.slice(end + 1).map((row, i) => ({ ...row, no: `${end + 1 + i}.` }));
  const copies = between.map((row, i) =>
    i === between.length - 1 ? { ...row, no: `${end}.`, title: title(end).slice(0, -9) } : row,
  );
  return [...rows.slice(0, at), joined, ...copies, last, ...rest];
}

describe('an order without a flaw', () => {
  it('has no findings, and its proposed rows are the printed ones', () => {
    const reading = readClean({});
    expect(reading.findings).toEqual([]);
    expect(reading.rows).toHaveLength(cleanOrder.rows.length);
    expect(reading.proposedRows).toEqual(reading.rows);
  });
  it('has none in any order of its rows, renumbered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...cleanOrder.rows], { minLength: 3 }), (rows) => {
        const numbered = rows.map((row, i) => ({ ...row, no: `${i + 1}.` }));
        expect(codes(readClean({ rows: numbered }).findings)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const plants: [what: string, change: Partial<OrderToPrint>, code: string, proposed?: string][] = [
  ['another number in the annex', { annexNumber: '350-п' }, 'number_conflict', '305-п'],
  ['an older measure', { rows: changed(0, { term: 'декабрь 2022 года' }) }, 'retroactive'],
  [
    'a month without a year',
    { rows: changed(3, { term: 'октябрь' }) },
    'term_without_year',
    'октябрь 2023 года',
  ],
  ['a day that does not exist', { rows: changed(2, { term: '31 апреля 2023 года' }) }, 'term_unreadable'],
  ['a range that runs backwards', { rows: changed(1, { term: 'май – март 2023 года' }) }, 'term_unreadable'],
  ['an abbreviation of nobody', { rows: changed(4, { responsible: 'ЦНППМ' }) }, 'responsible_unknown'],
  [
    'an abbreviation in a title',
    { rows: changed(7, { title: 'Освещение хода работы в СМИ' }) },
    'abbreviation_absent',
  ],
  ['tags', { rows: changed(5, { result: '<p>Журнал консультаций</p>' }) }, 'html_tags'],
  ['an empty cell', { rows: changed(6, { responsible: '' }) }, 'empty_cell'],
  ['a left out number', { rows: cleanOrder.rows.filter((_, i) => i !== 4) }, 'number_gap'],
  ['a number printed twice', { rows: changed(4, { no: '4.' }) }, 'duplicate_number'],
  ['a tautology', { rows: changed(2, { title: 'Заключение соглашений органами МОУ' }) }, 'tautology', 'МОУ'],
  [
    'a list with a repetition',
    { rows: changed(1, { title: 'Подбор наставников для ИРО, ИРО' }) },
    'repeated_in_list',
    'ИРО, МОУ',
  ],
  ['one result twice', { rows: changed(4, { result: 'Список обученных наставников' }) }, 'same_result'],
  ['a mood as a result', { rows: changed(7, { result: 'Атмосфера доверия' }) }, 'result_not_measurable'],
  ['a hyphen for a dash', { rows: changed(4, { term: 'октябрь-ноябрь 2023 года' }) }, 'mixed_dashes'],
  ['a capital', { rows: changed(4, { term: 'Ноябрь 2023 года' }) }, 'mixed_case'],
  ['a head for a body', { rows: changed(2, { responsible: 'руководители МОУ' }) }, 'role_and_body_mixed'],
  [
    'a cut legend',
    { legend: ['ДО – департамент образования', 'ИРО – ГАУ «Институт развития', cleanOrder.legend[2] ?? ''] },
    'legend_cut',
  ],
  [
    'an annex that is not there',
    { clauses: [...cleanOrder.clauses, '4. Утвердить форму (приложение № 2).'] },
    'annex_missing',
  ],
];

describe('planted flaws', () => {
  it.each(plants)('%s', (_, change, code, proposed) => {
    const { findings } = readClean(change);
    expect(codes(findings)).toContain(code);
    if (proposed) expect(findings.find((finding) => finding.code === code)?.proposed).toBe(proposed);
  });

  it('a clause that is due before the end of the row’s term', () => {
    const clauses = [
      ...cleanOrder.clauses,
      '4. Обеспечить подготовку сборника методических разработок до 10 ноября 2023 года.',
    ];
    const finding = readClean({ clauses }).findings.find((f) => f.code === 'hard_date_before_term_end');
    expect(finding?.place.row).toBe('5');
    expect(finding?.proposed).toBe('до 10.11.2023');
  });

  it('a row printed twice word for word is proposed once', () => {
    const rows = [...cleanOrder.rows.slice(0, 4), ...cleanOrder.rows.slice(3)];
    const reading = readClean({ rows });
    expect(codes(reading.findings)).toContain('duplicate_number');
    expect(reading.proposedRows.map((row) => row.no)).toEqual(
      cleanOrder.rows.map((row) => row.no.slice(0, -1)),
    );
  });

  it('a sentence torn by an empty line is joined', () => {
    const clauses = cleanOrder.clauses.flatMap((c) => c.replace(' сведения', '\n\nсведения'));
    const reading = readClean({ clauses });
    expect(codes(reading.findings)).toEqual(['sentence_torn']);
    expect(reading.clauses.map((c) => c.text)).toEqual(readClean({}).clauses.map((c) => c.text));
  });

  it('a row torn at a page break is glued', () => {
    const text = printOrder(cleanOrder).replace(
      'Подготовка сборника методических разработок\tноябрь 2023 года\tИРО\tСборник методических разработок',
      'Подготовка сборника\tноябрь\tИРО\tСборник методических разработок\n\n\tметодических разработок\t2023 года\t\t',
    );
    const reading = read(text);
    expect(reading.rows.map((r) => r.title)).toEqual(cleanOrder.rows.map((r) => r.title));
    expect(codes(reading.findings).sort()).toEqual(['continuation_row', 'term_torn']);
  });
});

describe('slid columns', () => {
  it.each([
    [0, 2],
    [0, 4],
    [1, 4],
    [1, 7],
    [2, 4],
    [3, 6],
  ])('are set right when rows %i to %i slid', (at, end) => {
    const reading = readClean({ rows: slid(cleanOrder.rows, at, end) });
    const shift = reading.findings.find((finding) => finding.code === 'columns_shifted');
    expect(shift?.weight).toBe('decision');
    const printed = cleanOrder.rows.map((row) => [row.title, row.term, row.responsible, row.result]);
    const accepted = applyFixes(reading.rows, shift?.fixes ?? [], reading.abbreviations);
    expect(accepted.map((row) => [row.title, row.term.text, row.responsibleText, row.result])).toEqual(
      printed,
    );
  });
  it('are not invented where a title holds two sentences and a number stands twice', () => {
    const rows = changed(1, { title: 'Подбор наставников. Обучение наставников' }).map((row, i) =>
      i === 5 ? { ...row, no: '5.' } : row,
    );
    expect(codes(readClean({ rows }).findings)).not.toContain('columns_shifted');
  });
});

describe('the ministry’s order, changed', () => {
  const original = codes(read(orderText).findings);

  it('with other years, numbers and names gives the same findings', () => {
    const text = orderText
      .replaceAll('2021', '2033')
      .replaceAll('2020', '2032')
      .replaceAll('01-21/744', '77-оп')
      .replaceAll('01-24/744', '78-оп')
      .replaceAll('Оренбург', 'Заречн');
    expect(codes(read(text).findings)).toEqual(original);
  });

  it('pushed down by other lines gives the same findings', () => {
    expect(codes(read(`\n\n\n${orderText}`).findings)).toEqual(original);
  });

  it('with other abbreviations gives the same findings', () => {
    const names: [string, string][] = [
      ['РЦРО', 'ЦРОО'],
      ['МОУО', 'МУО'],
      ['УКН', 'УКК'],
    ];
    const text = names.reduce((t, [from, to]) => t.replaceAll(from, to), orderText);
    expect(codes(read(text).findings)).toEqual(original);
  });

  it('with the pair of slid rows repaired has no shift', () => {
    const lines = orderText.split('\n').filter((line) => !line.includes('март 2021 года'));
    const text = lines.map((line) => line.replace(/ Разработка индивидуальных планов[^\t]*/u, '')).join('\n');
    const found = codes(read(text).findings);
    expect(found).not.toContain('columns_shifted');
    expect(found).not.toContain('duplicate_number');
  });

  it('has no clause, row or finding twice under one id', () => {
    const ids = read(orderText).findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
