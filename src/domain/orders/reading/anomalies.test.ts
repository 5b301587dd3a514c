import { describe, expect, it } from 'vitest';
import orderText from '#domain/catalogue/orders/order-01-21-744.txt?raw';
import { readOrder } from './order.ts';
import { readTextSource } from './source.ts';

const reading = readOrder(readTextSource(orderText), { forms: [] });
if ('refused' in reading) throw new Error(reading.refused);
const { findings, rows } = reading;

type Expected = readonly [code: string, line: number];
type Known = { readonly found: readonly Expected[] } | { readonly notMachineVisible: string };

const found = (...expected: Expected[]): Known => ({ found: expected });
const because = (notMachineVisible: string): Known => ({ notMachineVisible });

/** Every oddity of the order that its readers listed by hand: found by a general rule, or the reason why it cannot be. */
const anomalies: Readonly<Record<string, Known>> = {
  'A1 two numbers of the order': found(['number_conflict', 40]),
  'A2 reference with a stray space': found(['reference_spaced', 15]),
  'A2 grammar of the basis': because(
    'agreement of words needs a grammar of Russian, and a guess would correct law',
  ),
  'A3 sentence torn by an empty line': found(['sentence_torn', 23]),
  'A4 spaces, marks, signature': found(
    ['emphasis_marks', 5],
    ['missing_space', 11],
    ['missing_space', 25],
    ['signature_torn', 31],
  ),
  'A5 factors are due before they are analysed': found(['form_before_analysis', 48]),
  'A6 hard day of a clause before the end of a term': found(['hard_date_before_term_end', 49]),
  'A7 «своего» of whom': found(['whose_own', 27]),
  'A8 measure before the order': found(['retroactive', 46]),
  'A8 no list of schools': because('that a list must exist is knowledge of the programme, not of the text'),
  'A9 executors only in the table': found(['party_of_table_only', 46]),
  'A10 annex without heading and identification': found(
    ['annex_heading_missing', 99],
    ['form_without_identification', 99],
  ),
  'A11 one concept in several wordings': found(['names_vary', 27]),
  'A12 dashes and capitals mixed': found(['mixed_dashes', 49], ['mixed_case', 55]),
  'B1 April in an order of May': found(['retroactive', 46]),
  'B2 one council under two names, full stops': found(
    ['body_named_twice', 60],
    ['mixed_full_stops', 47],
    ['mixed_full_stops', 48],
  ),
  'B3 normative acts against an approved plan': because('whether a result answers a clause is a judgement'),
  'B4 waiting for a federal document': because(
    '«в соответствии с» introduces a ground far more often than a condition',
  ),
  'B5 tags': found(['html_tags', 52], ['html_tags', 53], ['html_tags', 54], ['html_tags', 55]),
  'B6 clash of cases': found(['case_clash', 52]),
  'B7 measure 7 needs measure 6': because('dependence of measures is not written'),
  'B8 agreement of the measure and of its result': found(['agreement_varies', 53]),
  'B8 parties of an agreement': because('who can sign is knowledge of law'),
  'B9 term without a year': found(['term_without_year', 55]),
  'B9 result is a slogan': because('its head word is that of many proper results'),
  'B10 rows are not in order of time': because('a plan may be ordered by subject: not a flaw'),
  'B11 individual plans promised twice': found(['same_result', 62]),
  'B12 sub-items flattened': found(['list_flattened', 59], ['sub_items', 59]),
  'B13 slid columns': found(['columns_shifted', 62]),
  'B14 number 17 twice, one title cut': found(['duplicate_number', 65], ['title_cut', 65]),
  'B15 continuation rows and a torn term': found(
    ['continuation_row', 68],
    ['continuation_row', 75],
    ['term_torn', 73],
  ),
  'B16 sub-items flattened; the separate plan is a kind of term': found(
    ['list_flattened', 70],
    ['sub_items', 70],
  ),
  'B17 whole period not defined': found(['period_undefined', 71]),
  'B18 «ответственностью» for «общественностью»': found(['phrase_mistaken', 72]),
  'B19 results that cannot be measured': found(['result_not_measurable', 72], ['result_not_measurable', 77]),
  'B20 «органов МОУО»': found(['tautology', 64]),
  'B21 МО twice in one list': found(['repeated_in_list', 77]),
  'B22 one result of two measures': found(['same_result', 76]),
  'B23 beyond the municipal horizon': because('the horizon belongs to another document'),
  'B24 heads and bodies mixed': found(['role_and_body_mixed', 70]),
  'B25 legend entry cut, legal form run together': found(['legend_cut', 97], ['missing_space', 97]),
  'B26 abbreviations outside the legend': found(
    ['abbreviation_absent', 70],
    ['abbreviation_absent', 77],
    ['abbreviation_absent', 114],
    ['abbreviation_absent', 135],
    ['abbreviation_absent', 136],
  ),
  'B26 МО and ПК mean other things elsewhere': because(
    'the legend of the document is the authority inside it',
  ),
  'C1 header slid by a column': found(['form_header_shifted', 101]),
  'C4 misprint in a label': found(['misspelt', 107]),
  'C5 dangling preposition': found(['preposition_dangling', 120]),
  'C11 numbers with and without dots': found(['form_number_dots', 133]),
  'C14 commas': found(['comma_differs', 135], ['comma_differs', 137]),
  'C17 word cut': found(['word_cut', 153]),
  'C18 numbers with and without dots': found(['form_number_dots', 157]),
  'C19 one label twice': found(['form_same_label', 174]),
  'C20 row 6 is missing': found(['form_number_gap', 178]),
  'C21 labels left blank': found(['form_label_blank', 179]),
};

const at = (code: string, line: number): boolean =>
  findings.some((f) => f.code === code && f.place.line === line);
const expected = Object.values(anomalies).flatMap((known) => ('found' in known ? known.found : []));

describe('oddities of the order', () => {
  it.each(Object.entries(anomalies))('%s', (_, known) => {
    if ('found' in known) expect(known.found.filter(([code, line]) => !at(code, line))).toEqual([]);
    else expect(known.notMachineVisible.length).toBeGreaterThan(20);
  });

  it('are all of A1–A12 and B1–B26', () => {
    const listed = new Set(Object.keys(anomalies).map((name) => name.split(' ')[0]));
    const numbers = (letter: string, last: number): string[] =>
      Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
    expect([...numbers('A', 12), ...numbers('B', 26)].filter((no) => !listed.has(no))).toEqual([]);
  });

  it('leave few findings that nobody listed', () => {
    const more = findings.filter(
      (f) => !expected.some(([code, line]) => f.code === code && f.place.line === line),
    );
    expect(more.map((f) => `${f.code}@${f.place.line}`)).toEqual(['same_result@63', 'missing_space@122']);
  });

  it('ask for a decision only where approval hangs on it', () => {
    const decisions = findings
      .filter((finding) => finding.weight === 'decision')
      .map((finding) => finding.code);
    expect(decisions).toEqual(['number_conflict', 'term_without_year', 'columns_shifted']);
  });

  it('show what the table proposes', () => {
    const proposed = (code: string): string | null | undefined =>
      findings.find((f) => f.code === code)?.proposed;
    expect(proposed('number_conflict')).toBe('01-21/744');
    expect(proposed('repeated_in_list')).toBe('МО, МОУО, ОО');
    expect(proposed('legend_cut')).toContain('педагогический университет»');
    expect(proposed('word_cut')).toBe('Необходима помощь');
    expect(proposed('form_number_gap')).toBe('6. кабинеты технологии (количество)');
    expect(proposed('hard_date_before_term_end')).toBe('до 15.09.2020');
    expect(proposed('period_undefined')).toBe('01.04.2020 – 31.12.2021');
    expect(rows).toHaveLength(25);
  });
});
