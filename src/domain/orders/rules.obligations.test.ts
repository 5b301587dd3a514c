import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownForms } from '#domain/catalogue/published.ts';
import type { CellEdit, FindingDecision } from './model.ts';
import type { KnownParties } from './reading/dictionary.ts';
import { readOrder } from './reading/order.ts';
import { readTextSource } from './reading/source.ts';
import { decidedRows, deriveObligations, undecidedFindings } from './rules.obligations.ts';

const text = readFileSync(new URL('../catalogue/orders/order-01-21-744.txt', import.meta.url), 'utf8');
const reading = readOrder(readTextSource(text), { forms: knownForms });
if ('refused' in reading) throw new Error(reading.refused);
const required = reading.findings.filter((finding) => finding.weight === 'decision');

const decided = (decision: FindingDecision, ...edits: CellEdit[]) => ({ decision, edits });
const none = new Map();
const nothingKnown: KnownParties = new Map();
const all = new Map(reading.findings.map((finding) => [finding.id, decided('accepted')]));

describe('approval of the order', () => {
  it('is closed until each finding that needs a decision has one', () => {
    expect(undecidedFindings(reading, none, nothingKnown).length).toBe(required.length);
    expect(required.length).toBeGreaterThan(0);
    const [first, ...rest] = required;
    const others = new Map(rest.map((finding) => [finding.id, decided('kept')]));
    expect(undecidedFindings(reading, others, nothingKnown)).toEqual([first]);
    expect(undecidedFindings(reading, all, nothingKnown)).toEqual([]);
  });

  it('keeps the 25 printed rows until a proposal is accepted', () => {
    expect(decidedRows(reading, none, nothingKnown)).toEqual(reading.rows);
    const kept = new Map(reading.findings.map((finding) => [finding.id, decided('kept')]));
    expect(decidedRows(reading, kept, nothingKnown)).toEqual(reading.rows);
    expect(reading.rows).toHaveLength(25);
  });

  it('moves the slid columns back only where that proposal is accepted', () => {
    const shift = reading.findings.find((finding) => finding.code === 'columns_shifted');
    const rows = decidedRows(reading, new Map([[shift?.id ?? '', decided('accepted')]]), nothingKnown);
    expect(rows.find((row) => row.no === '16')?.result).toBe('Методические рекомендации');
    expect(reading.rows.find((row) => row.no === '16')?.result).toBe(
      'Аналитическая справка, принятие управленческих решений',
    );
  });

  it('takes a cell as a person wrote it, above every accepted proposal, and reads it anew', () => {
    const shift = reading.findings.find((finding) => finding.code === 'columns_shifted');
    const at = decidedRows(reading, new Map([[shift?.id ?? '', decided('accepted')]]), nothingKnown);
    const row = at.find(({ no }) => no === '16')?.key ?? '';
    const edits = [
      { row, field: 'term', text: '30 апреля 2021 года' },
      { row, field: 'responsible', text: 'РЦРО' },
    ] as const;
    const made = new Map([
      ['written before', decided('edited', { row, field: 'term', text: 'май 2021 года' })],
      ['written', decided('edited', ...edits)],
      [shift?.id ?? '', decided('accepted')],
    ]);
    const rows = decidedRows(reading, made, nothingKnown);
    expect(rows.find(({ key }) => key === row)).toMatchObject({
      result: 'Методические рекомендации',
      term: { kind: 'date', to: '2021-04-30' },
      responsible: [{ text: 'РЦРО', kind: 'organization' }],
    });
    expect(rows.filter(({ key }) => key !== row)).toEqual(at.filter(({ key }) => key !== row));
  });

  it('keeps the hard date of a clause apart from the period of the measure', () => {
    const obligations = deriveObligations(reading, all, nothingKnown);
    expect(obligations.find((o) => o.key === 'clause:2.2')?.item.hardDueOn).toBe('2020-09-15');
    const measure = obligations.find((o) => o.item.kind === 'measure' && o.item.number === '4');
    expect(measure?.item.term).toMatchObject({ from: '2020-07-01', to: '2020-09-30' });
    expect(measure?.item.hardDueOn).toBe('2020-09-15');
    const kept = deriveObligations(reading, none, nothingKnown);
    expect(kept.find(({ key }) => key === measure?.key)?.item.hardDueOn).toBeNull();
  });

  it('gives every obligation a key of its own and its source line', () => {
    const obligations = deriveObligations(reading, all, nothingKnown);
    expect(new Set(obligations.map((o) => o.key)).size).toBe(obligations.length);
    expect(obligations.every((o) => o.item.sourceLines.length > 0)).toBe(true);
  });

  it('marks as retroactive only what ended before the order was signed', () => {
    const retroactive = deriveObligations(reading, none, nothingKnown).filter((o) => o.item.retroactive);
    expect(retroactive.map((o) => o.item.number)).toEqual(['1']);
  });
});

describe('whom a clause charges', () => {
  const order = (clause: string) => {
    const columns = '№ п/п\tМероприятие\tСрок\tИсполнитель';
    const text = `ПРИКАЗ\n10.09.2020 № 1\n\nприказываю:\n\n1. ${clause}\n\n${columns}\n1\tСеминар\tмай 2021 года\tшколы\n`;
    const read = readOrder(readTextSource(text), { forms: [] });
    if ('refused' in read) throw new Error(read.refused);
    const dictionary: KnownParties = new Map([['директорам базовых площадок', { is: 'nobody' }]]);
    return deriveObligations(read, new Map(), dictionary).find(({ key }) => key === 'clause:1')?.item
      .responsible;
  };

  it.each([
    ['Руководителям общеобразовательных организаций провести совещания до 1 октября 2020 года.', 'role'],
    ['Контроль за исполнением приказа возложить на заместителя министра Калинову Е.А.', 'person'],
    ['Директорам базовых площадок провести совещания до 1 октября 2020 года.', 'nobody'],
  ])('«%s»: %s', (clause, kind) => {
    expect(order(clause)?.map((party) => party.kind)).toEqual([kind]);
  });
});
