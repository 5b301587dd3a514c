import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { AssignmentId, MeasureId, OrderId, PlanId, PlanItemId } from '#domain/kernel/ids.ts';
import type { SearchHit } from '#domain/search/model.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { Hit } from './Hit.tsx';
import type { SearchConditions } from './queries.ts';

afterEach(cleanup);

const plain = (text: string) => ({ text, found: false });
const found = (text: string) => ({ text, found: true });

const item: SearchHit = {
  kind: 'item',
  id: 'i1' as PlanItemId,
  measureId: 'm1' as MeasureId,
  item: { kind: 'measure', number: '7' },
  plan: { id: 'p1' as PlanId, title: 'План мероприятий' },
  version: { number: 2, current: true },
  dropped: false,
  title: [plain('Договор о '), found('сетевом'), plain(' взаимодействии')],
  responsible: [],
  result: [],
};

const order: SearchHit = {
  kind: 'order',
  id: 'o1' as OrderId,
  order: { id: 'o1' as OrderId, number: '01-21/744', signedOn: '2020-05-15' },
  title: [plain('Об утверждении плана')],
  lines: [{ line: 53, parts: [found('сетевое'), plain(' дело')] }],
  lineCount: 4,
};

/** What shows a hit is a download of its own. */
async function show(hit: SearchHit, conditions: SearchConditions): Promise<void> {
  await act(async () => {
    await renderForTest(<Hit hit={hit} conditions={conditions} />);
  });
  await screen.findAllByRole('link');
}

const address = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('something found', () => {
  it('marks the words that were looked for and leads to the row', async () => {
    await show(item, { text: 'сетевое' });
    expect(document.querySelector('mark')?.textContent).toBe('сетевом');
    expect(address('Мероприятие 7')).toBe('/roadmap?plan=p1#m-m1');
    expect(screen.queryByText(/прежняя редакция/)).toBeNull();
    expect(screen.queryByText(/Результат/)).toBeNull();
  });

  it('says that the wording is not in force any more', async () => {
    const old = { ...item, version: { number: 1, current: false } };
    await show(old, { text: 'сетевое' });
    expect(screen.getByText('прежняя редакция 1')).toBeTruthy();
  });

  it('leads to the plan alone once the measure is dropped, and says so', async () => {
    const gone = { ...item, version: { number: 1, current: false }, dropped: true };
    await show(gone, { text: 'сетевое' });
    expect(screen.getByText('исключено из плана')).toBeTruthy();
    expect(address('Мероприятие 7')).toBe('/roadmap?plan=p1');
  });

  it('shows the best lines of an order and the way to all of them', async () => {
    await show(order, { text: 'сетевое' });
    expect(address('Приказ №\u00a001-21/744 от 15.05.2020')).toBe('/orders/o1');
    expect(address('строка 53')).toBe('/orders/o1#L53');
    expect(address(/Все подходящие строки/)).toContain('orderId=o1');
  });

  it('leads to the one assignment, or to all that have the obligation', async () => {
    const assignment: SearchHit = {
      kind: 'assignment',
      id: 'a1' as AssignmentId,
      planItemId: 'i1' as PlanItemId,
      item: { kind: 'measure', number: '7' },
      title: [found('сетевое')],
      count: 1,
      organization: 'Липовская школа',
    };
    await show(assignment, { text: 'сетевое' });
    expect(address('Поручение по мероприятию 7')).toBe('/assignments/a1');
    expect(screen.getByText('Липовская школа')).toBeTruthy();
    cleanup();
    await show({ ...assignment, count: 42 }, { text: 'сетевое' });
    expect(address('Поручение по мероприятию 7')).toBe('/assignments?planItemId=i1');
    expect(screen.getByText('исполнителей: 42')).toBeTruthy();
  });

  it('does not offer more of an order that is shown alone', async () => {
    await show(order, { text: 'сетевое', orderId: 'o1' as OrderId });
    expect(screen.queryByRole('link', { name: /Все подходящие строки/ })).toBeNull();
  });
});
