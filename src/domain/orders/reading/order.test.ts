import { describe, expect, it } from 'vitest';
import orderText from '#domain/catalogue/orders/order-01-21-744.txt?raw';
import { words as en } from '#domain/orders/texts/en/findings.ts';
import { words as errors } from '#domain/orders/texts/ru/errors.ts';
import { words as ru } from '#domain/orders/texts/ru/findings.ts';
import { findingRules } from './findings/findings.ts';
import { applyFixes } from './fixing.ts';
import readings from './fixtures/roadmap-two-readings.json' with { type: 'json' };
import { orderReadingSchema, type PlanRow, refusalReasons } from './model.ts';
import { readOrder } from './order.ts';
import { presentReading } from './present.ts';
import { readTextSource } from './source.ts';

const form = {
  code: 'resources',
  title: 'Ресурсы',
  labels: ['начальных классов', 'математики', 'физики', 'химии', 'площадь'],
};
const reading = readOrder(readTextSource(orderText), { forms: [form] });
if ('refused' in reading) throw new Error(reading.refused);

const cells = (row: PlanRow): object => ({
  no: row.no,
  title: row.title,
  term: row.term.text,
  responsible: row.responsibleText,
  result: row.result,
});

describe('the ministry’s order', () => {
  it('gives the 25 printed rows as they stand', () => {
    const expected = readings.as_printed.map(({ line, ...row }) => ({ ...row, line }));
    expect(reading.rows.map((row) => ({ ...cells(row), line: row.source.line }))).toEqual(expected);
  });

  it('proposes the reading that uses every cell once', () => {
    const expected = readings.proposed_reading.map(({ no, title, term, responsible, result }) => ({
      no,
      title,
      term,
      responsible,
      result,
    }));
    expect(reading.proposedRows.map(cells)).toEqual(expected);
  });

  it('keeps the printed rows where no finding is accepted, and takes the rest of the fixes when all are', () => {
    expect(applyFixes(reading.rows, [], reading.abbreviations)).toEqual(reading.rows);
    const all = reading.findings.flatMap((finding) => finding.fixes);
    const titles = applyFixes(reading.rows, all, reading.abbreviations).map((row) => row.title);
    expect(titles.some((title) => title.includes('на сайтах МО, МОУО, ОО'))).toBe(true);
    expect(titles.some((title) => title.includes('рекомендаций для МОУО, руководящих'))).toBe(true);
  });

  it('has its requisites', () => {
    expect(reading.requisites).toMatchObject({
      kind: 'приказ',
      number: '01-21/744',
      date: '2020-05-15',
      body: 'МИНИСТЕРСТВО ОБРАЗОВАНИЯ ОРЕНБУРГСКОЙ ОБЛАСТИ',
      signatory: { post: 'Министр' },
    });
  });

  it('has its clauses with addressee and hard day', () => {
    const heads = 'Руководителям муниципальных органов, осуществляющих управление в сфере образования';
    expect(
      reading.clauses.map(({ no, parent, addressee, dueOn, annexes }) => [
        no,
        parent,
        addressee,
        dueOn,
        annexes,
      ]),
    ).toEqual([
      ['1', null, null, null, ['1']],
      ['2', null, heads, null, []],
      ['2.1', '2', heads, '2020-06-05', ['2']],
      ['2.2', '2', heads, '2020-09-15', []],
      ['3', null, 'первого заместителя министра Гордееву Н.А.', null, []],
    ]);
    expect(reading.clauses[2]?.text).toContain('школ с низкими образовательными результатами в соответствии');
  });

  it('resolves the responsible through its own legend', () => {
    const kinds = new Map(reading.rows.flatMap((row) => row.responsible.map((p) => [p.text, p.kind])));
    expect(Object.fromEntries(kinds)).toEqual({
      МО: 'organization',
      УКН: 'organization',
      РЦРО: 'organization',
      ОГПУ: 'organization',
      МОУО: 'organization_class',
      ОО: 'organization_class',
      ММС: 'organization_class',
      ММЦ: 'organization_class',
      ПК: 'organization_class',
      'руководители МОУО': 'role',
      'руководители ОО': 'role',
    });
  });

  it('has its two annexes, the second recognised by its labels', () => {
    expect(reading.annexes.map(({ no, kind, form: code, firstLine }) => [no, kind, code, firstLine])).toEqual(
      [
        ['1', 'plan', null, 37],
        [null, 'form', 'resources', 99],
      ],
    );
  });

  it('joins the title of an annex over its lines', () => {
    expect(reading.annexes[0]?.title).toMatch(
      /^План мероприятий .*, показывающим низкие образовательные результаты$/u,
    );
  });

  it('is one JSON value, before and after a round trip', () => {
    expect(orderReadingSchema.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });

  it('is printed with the agreed keys', () => {
    const printed = presentReading(reading);
    expect(Object.keys(printed)).toEqual([
      'requisites',
      'clauses',
      'items',
      'proposedItems',
      'abbreviations',
      'annexes',
      'findings',
    ]);
    expect(printed.items[8]?.term).toEqual({
      text: 'В течение года',
      kind: 'no_year',
      from: null,
      to: null,
      due: null,
    });
    expect(printed.items.at(-1)?.term.due).toBe('2021-12-31');
    expect(Object.keys(printed.items[0] ?? {})).toEqual([
      'no',
      'title',
      'term',
      'responsible',
      'result',
      'source',
      'section',
    ]);
  });
});

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((m) => m[1] ?? '').sort();

describe('texts of the findings', () => {
  it.each(findingRules.map((rule) => rule.code))('%s has a name in both languages', (code) => {
    expect(ru.title).toHaveProperty(code);
    expect(en.title).toHaveProperty(code);
  });
  it('explain every finding with the parameters it carries', () => {
    for (const { explanation } of reading.findings) {
      const text =
        (ru.explain as Record<string, string>)[explanation.key] ?? `no text for ${explanation.key}`;
      expect(Object.keys(explanation.params)).toEqual(expect.arrayContaining(placeholders(text)));
      expect(text).not.toContain('no text for');
    }
  });
  it('ask for the same parameters in both languages', () => {
    expect(Object.keys(ru.explain)).toEqual(Object.keys(en.explain));
    for (const key of Object.keys(ru.explain) as (keyof typeof ru.explain)[]) {
      expect(placeholders(en.explain[key])).toEqual(placeholders(ru.explain[key]));
    }
  });
  it('name every refusal', () => {
    expect(Object.keys(errors.order.refused)).toEqual([...refusalReasons]);
  });
});
