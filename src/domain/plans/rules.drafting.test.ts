import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureId } from '#domain/kernel/ids.ts';
import type { DraftItem } from './model.draft.ts';
import {
  blankItem,
  insertAfter,
  mergeItems,
  moveItem,
  pastedItems,
  removeItem,
  renumber,
  rewordItem,
  splitItem,
} from './rules.drafting.ts';

const measure = (n: number): MeasureId => `00000000-0000-4000-8000-00000000000${n}` as MeasureId;
const item = (n: number, part: Partial<DraftItem> = {}): DraftItem => ({
  ...blankItem(`k${n}`, undefined),
  measureId: measure(n),
  number: String(n),
  title: `Мероприятие ${n}`,
  term: 'май 2021 года',
  responsible: 'МО',
  result: 'Справка',
  sourceLines: [n],
  ...part,
});
const items = [item(1), item(2), item(3)];
const keys = (list: readonly DraftItem[]) => list.map(({ key }) => key);

describe('a draft', () => {
  it('takes new items after any item, before all, and lets them go', () => {
    const added = insertAfter(items, 'k1', [blankItem('new', items[0])]);
    expect(keys(added)).toEqual(['k1', 'new', 'k2', 'k3']);
    expect(keys(insertAfter(items, null, [blankItem('new', undefined)]))).toEqual(['new', 'k1', 'k2', 'k3']);
    expect(removeItem(added, 'new')).toEqual(items);
  });

  it('moves an item as far as the list goes', () => {
    expect(keys(moveItem(items, 'k1', 1))).toEqual(['k2', 'k1', 'k3']);
    expect(keys(moveItem(items, 'k3', -9))).toEqual(['k3', 'k1', 'k2']);
    expect(moveItem(items, 'absent', 1)).toEqual(items);
  });

  it('rewords one item only', () => {
    expect(rewordItem(items, 'k2', { term: 'июнь 2021 года' }).map((i) => i.term)).toEqual([
      'май 2021 года',
      'июнь 2021 года',
      'май 2021 года',
    ]);
  });

  it('splits an item: the first part goes on, the others remember where they came from', () => {
    const split = splitItem(items, 'k2', ['Планы сопровождения', 'Планы обучения'], ['new']);
    expect(
      split.map(({ key, number, title, measureId, derivedFrom }) => [
        key,
        number,
        title,
        measureId,
        derivedFrom,
      ]),
    ).toEqual([
      ['k1', '1', 'Мероприятие 1', measure(1), []],
      ['k2', '2.1', 'Планы сопровождения', measure(2), []],
      ['new', '2.2', 'Планы обучения', null, [measure(2)]],
      ['k3', '3', 'Мероприятие 3', measure(3), []],
    ]);
    expect(splitItem(items, 'k2', ['Одна часть'], [])).toEqual(items);
  });

  it('unites items into the first, which keeps its history; what they share is said once', () => {
    const [first, second] = mergeItems([item(1), item(2, { responsible: 'РЦРО' }), item(3)], ['k2', 'k1']);
    expect(first).toMatchObject({
      measureId: measure(1),
      title: 'Мероприятие 1\nМероприятие 2',
      term: 'май 2021 года',
      responsible: 'МО, РЦРО',
      derivedFrom: [measure(2)],
      sourceLines: [1, 2],
    });
    expect(second?.key).toBe('k3');
    expect(mergeItems(items, ['k1'])).toEqual(items);
  });

  it('numbers measures as they stand and leaves clauses their numbers', () => {
    const mixed = [item(7, { kind: 'clause', number: '2.1' }), item(5), item(2)];
    expect(renumber(mixed).map(({ number }) => number)).toEqual(['2.1', '1', '2']);
  });

  it('takes rows of a spreadsheet with or without numbers, line breaks and quotes inside cells', () => {
    const text =
      '1\tСовещание\tмай 2021\tМО\tПротокол\r\n\r\nСеминар\t"до 1\nиюня 2021"\tРЦРО\tПрограмма ""новая""\n';
    const rows = pastedItems(text, (row) => `p${row}`, item(1, { section: 'I. Управление' }));
    expect(
      rows.map(({ key, section, number, title, term, responsible, result }) => [
        key,
        section,
        number,
        title,
        term,
        responsible,
        result,
      ]),
    ).toEqual([
      ['p0', 'I. Управление', '1', 'Совещание', 'май 2021', 'МО', 'Протокол'],
      ['p1', 'I. Управление', '', 'Семинар', 'до 1\nиюня 2021', 'РЦРО', 'Программа ""новая""'],
    ]);
  });

  it('loses no obligation by moving, splitting and uniting in any order', () => {
    const edit = fc.record({
      kind: fc.constantFrom('move', 'split', 'merge'),
      at: fc.nat(20),
      by: fc.integer({ min: -5, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let list: DraftItem[] = items;
        for (const [n, { kind, at, by }] of edits.entries()) {
          const key = list[at % list.length]?.key ?? '';
          const next = list[(at + 1) % list.length]?.key ?? '';
          if (kind === 'move') list = moveItem(list, key, by);
          if (kind === 'split') list = splitItem(list, key, ['а', 'б'], [`s${n}`]);
          if (kind === 'merge') list = mergeItems(list, [key, next]);
        }
        const traced = new Set(list.flatMap((one) => [one.measureId, ...one.derivedFrom]));
        for (const one of items) expect(traced).toContain(one.measureId);
        expect(new Set(keys(list)).size).toBe(list.length);
      }),
    );
  });
});
