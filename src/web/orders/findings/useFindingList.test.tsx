import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FindingDecisionId } from '#domain/kernel/ids.ts';
import type { DecidedFinding, Order } from '#domain/orders/model.ts';
import { entryOf, orderOf } from '#domain/orders/order.fixture.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import type { FindingFilter } from './FindingFilters.tsx';
import { useFindingList } from './useFindingList.ts';

afterEach(cleanup);

const finding = (id: string, changed: Partial<Finding> = {}): Finding => ({
  id,
  code: 'missing_space',
  place: { line: 1 },
  printed: 'г.Лесной',
  proposed: 'г. Лесной',
  confidence: 'high',
  weight: 'note',
  explanation: { key: 'missing_space', params: {} },
  fixes: [],
  ...changed,
});
const who = finding('who', { code: 'responsible_unknown', printed: 'Площадка', weight: 'decision' });
const [first, second, third] = [1, 2, 3].map((line) => finding(`at ${line}`, { place: { line } }));

const sourceText = '№\tМероприятие\tСрок\tОтветственный\tРезультат\n1\tГруппа\t30.11.2020\tОтдел\tприказ';

const kept = (findingId: string): DecidedFinding => ({
  id: '00000000-0000-4000-8000-00000000000d' as FindingDecisionId,
  edits: [],
  findingId,
  decision: 'kept',
  by: 'Зимина Вера Олеговна',
  at: '2020-09-10T04:14:00.000Z',
});
const answer = entryOf('Площадка', { is: 'nobody' });
const read = orderOf(sourceText);
const order: Order = {
  ...read,
  number: '7',
  findings: 4,
  undecided: 4,
  unknownParties: 1,
  reading: { ...read.reading, findings: [first, second, third, who].flatMap((one) => one ?? []) },
};

function listOf(changed: Partial<Order> = {}, filters: FindingFilter = {}) {
  const { result } = renderHook(() => useFindingList({ ...order, ...changed }, filters));
  return { now: () => result.current, ids: () => result.current.shown.map(({ id }) => id) };
}

describe('the list of findings', () => {
  it('shows the gravest first', () => {
    expect(listOf().ids()).toEqual(['who', 'at 1', 'at 2', 'at 3']);
  });

  it.each<[string, FindingFilter, string[]]>([
    ['that wait', { state: 'open' }, ['at 1', 'at 3']],
    ['decided or answered by the dictionary', { state: 'decided' }, ['who', 'at 2']],
    ['of one weight', { weight: 'decision' }, ['who']],
    ['of one kind that wait', { code: 'missing_space', state: 'open' }, ['at 1', 'at 3']],
  ])('shows those %s', (_, filters, shown) => {
    const list = listOf({ decisions: [kept('at 2')], dictionary: [answer] }, filters);
    expect(list.ids()).toEqual(shown);
  });

  it('asks the dictionary only where a finding asks who somebody is', () => {
    const alike = finding('alike', { printed: 'Площадка' });
    const { answerTo, isOpen } = listOf({ dictionary: [answer] }).now();
    expect([answerTo(who), isOpen(who)]).toEqual([answer, false]);
    expect([answerTo(alike), isOpen(alike)]).toEqual([undefined, true]);
  });

  it('is walked from the chosen one, at first from either end, and ends where it ends', () => {
    const list = listOf();
    const beside = () => ([-1, 1] as const).map((by) => list.now().beside(by)?.id);
    expect(beside()).toEqual(['at 3', 'who']);
    act(() => list.now().choose('at 1'));
    expect(list.now().chosen).toBe(first);
    expect(beside()).toEqual(['who', 'at 2']);
    act(() => list.now().choose('at 3'));
    expect(beside()).toEqual(['at 2', undefined]);
  });

  it('is walked anew when the filter hides the chosen one', () => {
    const list = listOf({}, { weight: 'decision' });
    act(() => list.now().choose('at 2'));
    expect(list.now().chosen).toBe(second);
    expect(list.now().beside(1)).toBe(who);
  });

  it.each([
    ['the one below', 'at 1', [], 'at 2'],
    ['past what is decided', 'at 1', ['at 2'], 'at 3'],
    ['round the end', 'at 3', [], 'who'],
    ['nothing, where it is the last', 'at 3', ['who', 'at 1', 'at 2'], undefined],
  ])('goes on to the next that waits: %s', (_, from, decided, next) => {
    expect(
      listOf({ decisions: decided.map(kept) })
        .now()
        .next(from)?.id,
    ).toBe(next);
  });

  it('is ticked and unticked; what was decided leaves the tick', () => {
    const list = listOf();
    const ticked = () => [...list.now().selected];
    act(() => list.now().toggle('at 1'));
    act(() => list.now().toggle('at 2'));
    act(() => list.now().toggle('who'));
    expect(ticked()).toEqual(['at 1', 'at 2', 'who']);
    act(() => list.now().toggle('at 2'));
    act(() => list.now().deselect(['at 1', 'at 3']));
    expect(ticked()).toEqual(['who']);
    act(() => list.now().select(new Set(['at 3'])));
    expect(ticked()).toEqual(['at 3']);
  });
});
