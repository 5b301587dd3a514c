import { describe, expect, it } from 'vitest';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { DraftItem } from './model.draft.ts';
import { countNumbers, problemsOf, readDraftItem } from './rules.draft-reading.ts';
import { blankItem, draftItemOf } from './rules.drafting.ts';
import { shiftItem, shiftYears } from './rules.next-year.ts';

const act = { kind: 'Приказ', number: '1', date: '2020-09-08' };
const legend = [
  {
    short: 'МОУО',
    full: 'муниципальные органы управления образованием',
    origin: 'legend' as const,
    source: { line: 1 },
  },
];
const base: ObligationItem = {
  kind: 'measure',
  number: '1',
  section: null,
  title: 'Совещание',
  term: { text: 'апрель 2020 года', kind: 'month', from: '2020-04-01', to: '2020-04-30' },
  hardDueOn: null,
  responsible: [{ text: 'руководители МОУО', kind: 'role', abbreviation: 'МОУО' }],
  responsibleText: 'руководители МОУО',
  result: 'Протокол',
  sourceLines: [7],
  formCode: null,
  retroactive: true,
};
const draft = (part: Partial<DraftItem> = {}): DraftItem => ({ ...draftItemOf(base, 'k'), ...part });
const read = (item: DraftItem, from: ObligationItem | undefined = base) =>
  readDraftItem(item, from, legend, act);

describe('a draft’s item', () => {
  it('that was not touched reads as it did', () => {
    expect(read(draft())).toEqual(base);
  });

  it('has a changed cell read anew through the legend', () => {
    const item = read(draft({ term: 'до 20 октября 2020 года', responsible: 'МОУО' }));
    expect(item.term).toMatchObject({ kind: 'date', to: '2020-10-20' });
    expect(item.responsible).toMatchObject([{ text: 'МОУО', abbreviation: 'МОУО' }]);
    expect(item.retroactive).toBe(false);
  });

  it('of the past is retroactive only if the act that brought it came later', () => {
    expect(read(draft({ term: 'май 2020 года' })).retroactive).toBe(true);
    expect(read(draft({ term: 'май 2020 года' }), { ...base, retroactive: false }).retroactive).toBe(false);
    expect(readDraftItem(draft(), undefined, legend, act).retroactive).toBe(true);
  });

  it.each([
    ['nothing to ask', {}, []],
    ['no title', { title: '' }, ['no_title']],
    ['a term without a year', { term: 'октябрь' }, ['no_year']],
    ['a term nobody can read', { term: 'позже' }, ['term_unreadable']],
    ['a separate plan', { term: 'по отдельному плану' }, ['separate_plan']],
    ['nobody responsible', { responsible: '' }, ['no_responsible']],
    ['an unknown party', { responsible: 'Ромашка' }, ['party_unknown']],
    ['no result', { result: '' }, ['no_result']],
    ['a hard date on a Sunday', { hardDueOn: '2020-09-20' }, ['hard_date', 'weekend']],
    ['a year among the words', { title: 'Отчёт за 2019 год' }, ['year_in_text']],
  ] as const)('shows %s', (_, part, expected) => {
    const item = draft(part);
    expect(problemsOf(item, read(item), countNumbers([item]), null)).toEqual(expected);
  });

  it('shows a number that is given twice within its section', () => {
    const twice = [draft(), draft({ key: 'k2' }), draft({ key: 'k3', section: 'II' })];
    const counts = countNumbers(twice);
    expect(twice.map((item) => problemsOf(item, read(item), counts, null))).toEqual([
      ['number_repeated'],
      ['number_repeated'],
      [],
    ]);
  });
});

describe('a later year', () => {
  it.each([
    ['сентябрь 2020 года', 'сентябрь 2021 года'],
    ['Январь – февраль 2021', 'Январь – февраль 2022'],
    ['2024–2026 годы', '2025–2027 годы'],
    ['до 15.09.2020', 'до 15.09.2021'],
    ['2020/21 учебный год', '2021/22 учебный год'],
    ['2099/00 учебный год', '2100/01 учебный год'],
    ['в течение года', 'в течение года'],
    ['приказ № 120201', 'приказ № 120201'],
  ])('%s becomes %s', (text, expected) => {
    expect(shiftYears(text, 1)).toBe(expected);
  });

  it('moves the term and the hard date of a measure, not its words', () => {
    const item = {
      ...blankItem('k', undefined),
      title: 'Итоги 2020 года',
      term: 'февраль 2020 года',
      hardDueOn: '2020-02-29',
    };
    expect(shiftItem(item, 1)).toMatchObject({
      title: 'Итоги 2020 года',
      term: 'февраль 2021 года',
      hardDueOn: '2021-02-28',
    });
  });
});
