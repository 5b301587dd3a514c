import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import type { Roadmap, RoadmapItem } from '../queries.ts';
import { GanttView } from './GanttView.tsx';
import { everyParty, linesOf, shownItems } from './gantt-rows.ts';

const plan = { id: 'p' as PlanId, periodFrom: '2020-04-01', periodTo: '2021-08-31' } as Roadmap['plan'];

function item(number: string, term: string, other: Partial<RoadmapItem> = {}): RoadmapItem {
  const responsible = [{ text: 'руководители МОУО', kind: 'role', abbreviation: 'МОУО' }];
  return {
    id: number,
    measureId: number,
    kind: 'measure',
    number,
    section: null,
    title: `Дело ${number}`,
    term: readTerm(term),
    hardDueOn: null,
    responsible,
    responsibleText: 'руководители МОУО',
    result: '',
    state: 'in_time',
    dueOn: null,
    counts: { total: 0, accepted: 0, overdue: 0 },
    retroactive: false,
    ...other,
  } as RoadmapItem;
}

const period = { from: plan.periodFrom, to: plan.periodTo };

const items = [
  item('2.2', '', { kind: 'clause', hardDueOn: '2020-09-15', title: 'обеспечить утверждение' }),
  item('4', 'июль-сентябрь 2020 года', { state: 'overdue' }),
  item('5', 'по отдельному плану', { state: 'undated', section: 'I. Организация' }),
  item('6', 'ежеквартально', { section: 'II. Обучение', responsible: [{ text: 'Ёлкина', kind: 'person' }] }),
];

const onOpen = vi.fn();
const onTable = vi.fn();
const show = (opened?: string) => {
  new FakeServer().answers(
    { ...fulfilmentContract.getRoadmap, path: '/api/plans/p/roadmap' },
    { plan, items },
  );
  return renderForTest(
    <GanttView
      planId={plan.id}
      filter={{}}
      onFilter={() => {}}
      opened={opened}
      onOpen={onOpen}
      onTable={onTable}
    />,
    signedInWith('plan.read'),
  );
};

beforeEach(() => void vi.clearAllMocks());
afterEach(cleanup);

describe('the chart', () => {
  it('says in words what it draws, and why a measure has no day', async () => {
    await show();
    const cell = async (name: RegExp) => {
      const row = (await screen.findByRole('rowheader', { name })).closest('tr');
      return within(row as HTMLElement).getByRole('cell').textContent;
    };
    expect(await cell(/^2\.2/)).toBe('срок, установленный пунктом приказа: 15.09.2020');
    expect(await cell(/^4/)).toBe('01.07.2020 – 30.09.2020');
    expect(await cell(/^5/)).toBe('срок не определён: по отдельному плану');
    expect(await cell(/^6/)).toMatch(/^весь период плана; повторяется: 30\.06\.2020, 30\.09\.2020/);
  });

  it('is walked by arrows and opened by Enter', async () => {
    await show();
    (await screen.findByRole('button', { name: '4 Дело 4' })).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveProperty('textContent', '5 Дело 5');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenCalledWith('2.2');
  });

  it('shows the opened measure as printed', async () => {
    await show('4');
    const panel = await screen.findByRole('dialog', { name: 'Мероприятие 4' });
    expect(within(panel).getByText('июль-сентябрь 2020 года')).toBeDefined();
    expect(within(panel).getByText('01.07.2020 – 30.09.2020')).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(onOpen).toHaveBeenCalledWith(undefined);
  });
});

describe('its rows', () => {
  it('get a heading wherever the kind or the section changes', () => {
    const kinds = linesOf(items, period).map((line) =>
      line.kind === 'heading' ? line.section : line.item.number,
    );
    expect(kinds).toEqual([null, '2.2', null, '4', 'I. Организация', '5', 'II. Обучение', '6']);
  });

  it.each([
    [{}, ['2.2', '4', '5', '6']],
    [{ state: 'overdue' }, ['4']],
    [{ party: 'Ёлкина' }, ['6']],
    [{ section: 'I. Организация' }, ['5']],
    [{ search: ' УТВЕРЖДЕНИЕ обеспечить' }, ['2.2']],
    [{ search: 'дело', state: 'undated' }, ['5']],
    [{ search: 'нет такого' }, []],
  ] as const)('are narrowed by %j', (filter, numbers) => {
    expect(shownItems(items, filter).map(({ number }) => number)).toEqual(numbers);
  });

  it('name each class of executors once', () => {
    expect(everyParty(items)).toEqual(['МОУО', 'Ёлкина']);
  });
});
