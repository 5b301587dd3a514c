import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FindingDecisionId } from '#domain/kernel/ids.ts';
import type { Order } from '#domain/orders/model.ts';
import { entryOf, orderOf } from '#domain/orders/order.fixture.ts';
import { useRowList } from './useRowList.ts';

afterEach(cleanup);

const sourceText = [
  '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат',
  '1\tСоздание группы\tкак получится\tМетодический совет\tприказ',
  '2\tПроведение семинаров\t30.11.2020\tМетодический совет\tпрограмма',
].join('\n');
const council = { is: 'class', kind: 'method_centre', post: false } as const;
const order: Order = {
  ...orderOf(sourceText),
  undecided: 1,
  dictionary: [entryOf('Методический совет', council)],
};
const { reading } = order;
const [first] = reading.rows;
const unread = reading.findings.find(({ place, code }) => place.line === 2 && code.startsWith('term'));
if (!first || !unread) throw new Error('the plan of the test is read otherwise');
/** Its term was written by hand. */
const edited: Order = {
  ...order,
  decisions: [
    {
      id: '00000000-0000-4000-8000-00000000000d' as FindingDecisionId,
      findingId: unread.id,
      decision: 'edited',
      edits: [{ row: first.key, field: 'term', text: 'до 30 ноября 2020 года' }],
      by: 'Зимина Вера Олеговна',
      at: '2020-09-10T04:14:00.000Z',
    },
  ],
};

function listOf(of: Order) {
  const { result } = renderHook(() => useRowList(of));
  return { now: () => result.current, shown: () => result.current.shown.map(({ no }) => no) };
}

describe('the list of rows', () => {
  it('is narrowed to rows with a cell that could not be read', () => {
    const list = listOf(order);
    expect(list.now().counts).toEqual({ rows: 2, changed: 0, unread: 1 });
    expect(list.shown()).toEqual(['1', '2']);
    act(() => list.now().narrow(true));
    expect(list.shown()).toEqual(['1']);
    expect(list.now().all).toHaveLength(2);
  });

  it('stands as decided or as printed, and compares only what is decided', () => {
    const list = listOf(edited);
    const [row] = list.now().shown;
    expect(list.now().counts).toEqual({ rows: 2, changed: 1, unread: 0 });
    expect([row?.term.to, row && list.now().printedOf(row)]).toEqual(['2020-11-30', first]);
    act(() => list.now().read('asPrinted'));
    expect(list.now().shown[0]).toBe(first);
    expect(list.now().printedOf(first)).toBeUndefined();
  });

  it('knows what was found in a row, through what a cell is written by hand, and what is decided', () => {
    const { findingsOf, readerOf, isDecided } = listOf(order).now();
    expect(findingsOf(first)).toContain(unread);
    expect(readerOf(first, 'term')).toBe(unread);
    expect(readerOf(first, 'result')).toBeUndefined();
    expect([isDecided(unread), listOf(edited).now().isDecided(unread)]).toEqual([false, true]);
  });
});
