import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../fixing.ts';
import type { Finding, OrderReading } from '../model.ts';
import { readOrder } from '../order.ts';
import { cleanOrder, type OrderToPrint, printOrder } from '../printed-order.fixture.ts';
import { readTextSource } from '../source.ts';

const read = (text: string): OrderReading => {
  const reading = readOrder(readTextSource(text), { forms: [] });
  if ('refused' in reading) throw new Error(reading.refused);
  return reading;
};
const found = ({ findings }: OrderReading, code: string): Finding[] =>
  findings.filter((finding) => finding.code === code);

/** The clean order with its rows in any order, other years, and words planted in the title of one of them. */
const planted = (title: string, at: number, year: number, order: readonly number[]): OrderToPrint => ({
  ...cleanOrder,
  rows: order.map((from, i) => {
    const row = cleanOrder.rows[from] ?? cleanOrder.rows[0];
    if (!row) throw new Error('no rows');
    const no = `${i + 1}.`;
    return {
      ...row,
      no,
      term: row.term.replaceAll('2023', String(year)),
      title: i === at ? title : row.title,
    };
  }),
});
const count = cleanOrder.rows.length;
const place = fc.record({
  at: fc.integer({ min: 0, max: count - 1 }),
  year: fc.integer({ min: 2024, max: 2040 }),
  order: fc.shuffledSubarray([...cleanOrder.rows.keys()], { minLength: count }),
});

describe('a word of a set phrase that only sounds alike', () => {
  const mistaken = fc.constantFrom(
    ['родительской ответственностью', 'родительской общественностью'],
    ['педагогической ответственности', 'педагогической общественности'],
    ['сетевого воздействия', 'сетевого взаимодействия'],
    ['межведомственным воздействием', 'межведомственным взаимодействием'],
  );
  it('is found in any row of any order, and set right on request', () => {
    fc.assert(
      fc.property(mistaken, place, ([printed, usual], { at, year, order }) => {
        const reading = read(printOrder(planted(`Встречи ради ${printed} района`, at, year, order)));
        const [finding, ...more] = found(reading, 'phrase_mistaken');
        expect([finding?.printed, finding?.proposed, more.length]).toEqual([printed, usual, 0]);
        const rows = applyFixes(reading.rows, finding?.fixes ?? [], []);
        expect(rows[at]?.title).toBe(`Встречи ради ${usual} района`);
      }),
      { numRuns: 40 },
    );
  });
  it.each(['родительских собраний', 'сетевых сообществ', 'педагогической работы', 'рабочей программы'])(
    'is not seen in «%s»',
    (words) => {
      const reading = read(printOrder(planted(`Обсуждение ${words}`, 1, 2025, [...cleanOrder.rows.keys()])));
      expect(found(reading, 'phrase_mistaken')).toEqual([]);
    },
  );
});

describe('a misspelt word', () => {
  const words = fc.constantFrom('муниципальных', 'образовательного', 'методической', 'педагогический');
  const letter = fc.constantFrom(...'бвгджзкпфхцчш');
  it('is found where one letter of a common word is another', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 4, max: 6 }),
        letter,
        place,
        (word, slip, other, { at, year, order }) => {
          const printed = word.slice(0, slip) + other + word.slice(slip + 1);
          fc.pre(printed !== word);
          const reading = read(printOrder(planted(`Встреча ${printed} круга`, at, year, order)));
          expect(found(reading, 'misspelt').map((finding) => [finding.printed, finding.proposed])).toEqual([
            [printed, word],
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
  it('is found in a form, where two letters are wrong', () => {
    const text = `${printOrder(cleanOrder)}\n\nПоказатель\tЧисло\nучителя инострального языка\t\nучителя физики\t\n`;
    expect(found(read(text), 'misspelt').map(({ printed, proposed }) => [printed, proposed])).toEqual([
      ['инострального', 'иностранного'],
    ]);
  });
});

describe('the clean order', () => {
  it('has no such finding', () => {
    const reading = read(printOrder(cleanOrder));
    expect(reading.findings).toEqual([]);
  });
});

describe('one thing under several names', () => {
  it('is told once, with all names', () => {
    const rows = cleanOrder.rows.map((row, i) => ({
      ...row,
      title: `${row.title}${[' детям в трудной ситуации', ' детям в трудной жизненной ситуации'][i] ?? ''}`,
    }));
    const [finding, ...more] = found(read(printOrder({ ...cleanOrder, rows })), 'names_vary');
    expect([finding?.printed, more.length]).toEqual(['трудной ситуации / трудной жизненной ситуации', 0]);
  });
});

describe('an agreement', () => {
  it.each([
    ['Заключение договоров о наставничестве', 'Договор о практике студентов', 1],
    ['Заключение договоров о наставничестве', 'Договор о наставничестве', 0],
    ['Заключение договоров', 'Договор о практике', 0],
  ])('«%s» that ends in «%s»', (title, result, times) => {
    const rows = cleanOrder.rows.map((row, i) => (i === 2 ? { ...row, title, result } : row));
    expect(found(read(printOrder({ ...cleanOrder, rows })), 'agreement_varies')).toHaveLength(times);
  });
});

describe('a form due before the analysis it rests on', () => {
  const matters = fc.constantFrom(
    ['внешних и внутренних причин', 'Внешние причины\tВнутренние причины'],
    ['кадровых дефицитов', 'Кадровые дефициты\tПояснения'],
  );
  const order = (row: string, term: string, header: string, year: number): string => {
    const clauses = cleanOrder.clauses.map((clause) =>
      clause.replace('сведения о наставниках', 'сведения по форме согласно приложению № 2'),
    );
    const rows = cleanOrder.rows.map((old, i) => (i === 1 ? { ...old, title: row, term } : old));
    return `${printOrder({ ...cleanOrder, clauses, rows })}\n\nПриложение № 2\nк приказу № 305-п\n\n${header}\n\t\n\t\n`.replaceAll(
      '2023',
      String(year),
    );
  };
  it('is told of the row, whatever it is about and in any year', () => {
    fc.assert(
      fc.property(matters, fc.integer({ min: 2024, max: 2040 }), ([matter = '', header = ''], year) => {
        const told = (term: string) =>
          found(read(order(`Анализ ${matter}`, term, header, year)), 'form_before_analysis').length;
        expect([told('февраль – апрель 2023 года'), told('январь – февраль 2023 года')]).toEqual([1, 0]);
      }),
      { numRuns: 10 },
    );
  });
  it('is not told of a row about another thing', () => {
    const text = order(
      'Анализ открытых уроков',
      'февраль – апрель 2023 года',
      'Кадровые дефициты\tПояснения',
      2023,
    );
    expect(found(read(text), 'form_before_analysis')).toEqual([]);
  });
});

describe('parties that only the table binds', () => {
  const rows = (...short: string[]) =>
    cleanOrder.rows.map((row, i) => ({ ...row, responsible: short[i] ?? 'МОУ' }));
  it.each([
    [['АБЦ', 'ВГЦ', 'ДЕЦ', 'ЖЗЦ'], 'АБЦ, ВГЦ, ДЕЦ, ЖЗЦ'],
    [['АБЦ', 'ВГЦ'], undefined],
  ])('%j', (short, printed) => {
    const [finding] = found(read(printOrder({ ...cleanOrder, rows: rows(...short) })), 'party_of_table_only');
    expect(finding?.printed).toBe(printed);
  });
});

const texts = import.meta.glob<string>('/test/documents/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('the documents of the collection', () => {
  it.each(Object.entries(texts).filter(([path]) => !path.includes('words-that-sound-alike')))(
    'hold no wrong phrase and no misspelt word: %s',
    (_, text) => {
      const reading = readOrder(readTextSource(text), { forms: [] });
      const findings = 'refused' in reading ? [] : reading.findings;
      expect(findings.filter(({ code }) => ['phrase_mistaken', 'misspelt'].includes(code))).toEqual([]);
    },
  );
});
