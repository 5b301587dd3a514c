import { describe, expect, it } from 'vitest';
import { words as ru } from '#domain/orders/texts/ru/findings.ts';
import { termDoubts, termIssues } from '#domain/terms/model.ts';
import { applyFixes } from '../fixing.ts';
import type { Finding, OrderReading } from '../model.ts';
import { readOrder } from '../order.ts';
import { readTextSource } from '../source.ts';

const order = (date: string, title: string, ...terms: string[]): string =>
  [
    'ПРИКАЗ',
    `от ${date} № 12`,
    title,
    'Мероприятие\tСрок\tОтветственный',
    ...terms.map((term, i) => `Дело номер ${i + 1}\t${term}\tдиректора школ`),
  ].join('\n');

function read(text: string): OrderReading {
  const reading = readOrder(readTextSource(text), { forms: [] });
  if ('refused' in reading) throw new Error(reading.refused);
  return reading;
}
const one = (reading: OrderReading, code: string): Finding => {
  const found = reading.findings.filter((finding) => finding.code === code);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} × ${code}`);
  return found[0];
};

describe('a term without a year', () => {
  const years: [why: string, text: string, proposed: string | null, explain: string][] = [
    [
      'the title',
      order('01.02.2021', 'О плане на 2022 год', 'октябрь'),
      'октябрь 2022 года',
      'term_year_title',
    ],
    [
      'a school year in the title',
      order('01.02.2021', 'О плане на 2021/2022 учебный год', 'март'),
      'март 2022 года',
      'term_year_title',
    ],
    [
      'the only year inside the plan',
      order('01.02.2021', 'О плане', 'май 2021 года', 'октябрь', 'март 2022 года'),
      'октябрь 2021 года',
      'term_year_period',
    ],
    [
      'the rows around',
      order('01.02.2020', 'О плане', 'май 2021 года', 'октябрь', 'ноябрь 2021 года', 'декабрь 2022 года'),
      'октябрь 2021 года',
      'term_year_neighbours',
    ],
    [
      'the day of the order',
      order('05.10.2022', 'О плане', 'октябрь'),
      'октябрь 2022 года',
      'term_year_order',
    ],
    [
      'a month already over',
      order('05.11.2022', 'О плане', 'октябрь'),
      'октябрь 2023 года',
      'term_year_order',
    ],
    [
      'a day and a month in figures',
      order('05.10.2022', 'О плане', '15.11'),
      '15.11.2022',
      'term_year_order',
    ],
    [
      'a whole year',
      order('05.10.2022', 'О плане на 2023 год', 'в течение года'),
      'в течение 2023 года',
      'term_year_title',
    ],
    [
      'the day of the order, where the title names the school year it makes ready for',
      order('25.04.2011', 'О подготовке школ к 2011/2012 учебному году', 'до 15 июня'),
      'до 15 июня 2011 года',
      'term_year_order',
    ],
    [
      'the day of the order, where a new year is only ahead',
      order('12.05.2014', 'План подготовки к началу нового 2014/2015 учебного года', 'до 1 августа'),
      'до 1 августа 2014 года',
      'term_year_order',
    ],
    [
      'the day of the order, before the hour of a meeting',
      order('05.10.2022', 'О плане', '24 ноября 11.30 ч.'),
      '24 ноября 2022 года 11.30 ч',
      'term_year_order',
    ],
    ['nothing', order('05.10.2022', 'О плане', 'в течение года'), null, 'term_without_year'],
  ];
  it.each(years)('takes the year from %s', (_, text, proposed, explain) => {
    const reading = read(text);
    const finding = one(reading, 'term_without_year');
    expect([finding.proposed, finding.explanation.key, finding.weight]).toEqual([
      proposed,
      explain,
      'decision',
    ]);
    // Never silently: the proposed rows keep the printed term until a person accepts the year.
    const own = (rows: OrderReading['rows']): string | undefined =>
      rows.find((row) => row.source.line === finding.place.line)?.term.text;
    expect(own(reading.proposedRows)).toBe(finding.printed);
    expect(own(applyFixes(reading.rows, finding.fixes, []))).toBe(proposed ?? finding.printed);
  });
});

describe('several terms in one cell', () => {
  it('are parted into rows on request, the later one lending its year', () => {
    const reading = read(order('01.02.2021', 'О плане', '15 марта, 15 июня 2021 года'));
    const finding = one(reading, 'term_unreadable');
    expect(finding.explanation.key).toBe('term_several');
    expect(reading.proposedRows).toHaveLength(1);
    const rows = applyFixes(reading.rows, finding.fixes, []);
    expect(rows.map(({ title, term }) => [title, term.from])).toEqual([
      ['Дело номер 1', '2021-03-15'],
      ['Дело номер 1', '2021-06-15'],
    ]);
  });
  it('of which one is not read are not parted', () => {
    const finding = one(
      read(order('01.02.2021', 'О плане', '31 февраля 2021, 15 июня 2021')),
      'term_unreadable',
    );
    expect(finding.fixes).toEqual([]);
  });
});

describe('a term read with a reservation', () => {
  it('shows the days understood', () => {
    const finding = one(read(order('01.02.2025', 'О плане', '8/28/2025')), 'term_doubtful');
    expect([finding.proposed, finding.explanation.key]).toEqual(['28.08.2025', 'term_doubt_month_first']);
  });
  it('proposes the right spelling of a month', () => {
    const reading = read(order('01.02.2020', 'О плане', 'Сентбярь 2020 г.'));
    const finding = one(reading, 'term_doubtful');
    expect(finding.proposed).toBe('сентябрь 2020 г.');
    expect(applyFixes(reading.rows, finding.fixes, [])[0]?.term).toMatchObject({
      kind: 'month',
      from: '2020-09-01',
    });
  });
});

describe('texts', () => {
  const keys = [
    ...termIssues.map((issue) => `term_${issue}`),
    ...termDoubts.map((doubt) => `term_doubt_${doubt}`),
  ];
  it.each(keys)('%s is explained', (key) => {
    expect(ru.explain).toHaveProperty(key);
  });
});
