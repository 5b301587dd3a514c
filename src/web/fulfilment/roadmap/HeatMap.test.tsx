import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { type MeasureState, measureStates } from '#domain/fulfilment/model.ts';
import { words } from '#domain/fulfilment/texts/ru/roadmap.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import type { HeatMapData } from '../queries.ts';
import { HeatMap } from './HeatMap.tsx';
import { HeatMapView } from './HeatMapView.tsx';

type Item = HeatMapData['items'][number];
type Row = HeatMapData['rows'][number];

const item = (id: string, kind: PlanItemKind, number: string): Item =>
  ({ id, kind, number, title: `Дело ${number}` }) as Item;
const cell = (itemId: string, state: MeasureState, accepted: number, total: number) =>
  ({ itemId, state, counts: { accepted, total } }) as Row['cells'][number];
const row = (id: string, name: string, cells: readonly Row['cells'][number][]): Row =>
  ({ municipality: { id, name }, cells }) as unknown as Row;

const data: HeatMapData = {
  items: [item('i1', 'clause', '2.1'), item('i2', 'measure', '4')],
  rows: [
    row('m1', 'Лесной район', [cell('i1', 'overdue', 3, 4), cell('i2', 'done', 1, 1)]),
    row('m2', 'Степной район', [cell('i2', 'at_risk', 0, 2)]),
  ],
};

afterEach(cleanup);

describe('the map of municipalities', () => {
  it('says the state by a letter and in words', async () => {
    await renderForTest(<HeatMap data={data} />);
    const overdue = screen.getByRole('link', {
      name: 'Лесной район, п.\u00a02.1 приказа: просрочено, исполнено 3 из 4',
    });
    expect(overdue.textContent).toBe('П');
    expect(
      screen.getByRole('link', { name: 'Степной район, мероприятие 4: под угрозой, исполнено 0 из 2' })
        .textContent,
    ).toBe('У');
  });

  it('explains every sign, also the cell without assignments', async () => {
    new FakeServer().answers(
      { ...fulfilmentContract.getHeatMap, path: '/api/plans/p/heat-map' },
      data as never,
    );
    await renderForTest(<HeatMapView planId={'p' as PlanId} />);
    const signs = within(screen.getByRole('list', { name: 'Обозначения' })).getAllByRole('listitem');
    expect(signs).toHaveLength(measureStates.length + 1);
    expect(signs.at(-1)?.textContent).toBe('поручений не дано');
  });

  it('names its columns by number and full title', async () => {
    await renderForTest(<HeatMap data={data} />);
    const head = screen.getByRole('link', { name: 'мероприятие 4. Дело 4' });
    expect(head.textContent).toBe('4');
    expect(head.closest('th')?.scope).toBe('col');
  });

  it('opens the assignments behind a cell', async () => {
    await renderForTest(<HeatMap data={data} />);
    const href =
      screen.getByRole('link', { name: /^Лесной район, мероприятие 4/ }).getAttribute('href') ?? '';
    expect(new URL(href, 'http://localhost').pathname).toBe('/assignments');
    expect(href).toContain('planItemId=');
    expect(href).toContain('municipalityId=');
  });

  it('is walked with arrows, an empty cell stops the walk', async () => {
    await renderForTest(<HeatMap data={data} />);
    screen.getByRole('link', { name: /^Лесной район, мероприятие 4/ }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Степной район, мероприятие 4/);
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Степной район, мероприятие 4/);
  });

  it('has a letter of its own for every state', () => {
    const letters = measureStates.map((state) => words.map.letter[state]);
    expect(new Set(letters).size).toBe(measureStates.length);
  });
});
