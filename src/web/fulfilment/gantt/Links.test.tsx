import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { MeasureId, PlanId, PlanLinkId } from '#domain/kernel/ids.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import type { LinkEnd } from '#domain/plans/model.links.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import type { PlanLinks } from '../queries.links.ts';
import type { RoadmapItem } from '../queries.ts';
import { MeasureLinks } from './MeasureLinks.tsx';

const item = (number: string, kind: 'clause' | 'measure' = 'measure') =>
  ({ id: number, measureId: number, kind, number, title: `Дело ${number}` }) as unknown as RoadmapItem;
const items = [item('2.2', 'clause'), item('4'), item('6'), item('7')];
const end = (number: string, dropped = false): LinkEnd => ({
  measureId: number as MeasureId,
  kind: 'measure',
  number,
  title: `Дело ${number}`,
  dropped,
});
const known: PlanLinks = {
  links: [
    {
      id: 'l' as PlanLinkId,
      kind: 'depends_on',
      measure: end('7'),
      target: end('5', true),
      note: 'Сначала список',
      by: 'Беляева Н. О.',
      at: '2020-09-09T10:00:00.000Z',
    },
  ],
  warnings: [
    {
      code: 'ends_after',
      measureId: '4' as MeasureId,
      endsOn: '2020-09-30',
      neededOn: '2020-09-15',
      neededBy: '2.2' as MeasureId,
    },
  ],
  proposals: [{ kind: 'fulfils', measureId: '4' as MeasureId, targetId: '2.2' as MeasureId, words: null }],
};
const plan = 'p' as PlanId;
const adding = { ...linksContract.addLink, path: '/api/plans/p/links' } as const;

const show = (number: string, mayLink: boolean) =>
  renderForTest(
    <MeasureLinks
      planId={plan}
      item={items.find((one) => one.number === number) as RoadmapItem}
      items={items}
      links={known}
    />,
    mayLink ? signedInWith('plan.read', 'plan.approve') : signedInWith('plan.read'),
  );

afterEach(cleanup);

describe('links of a measure', () => {
  it('name the other side, and that the version in force does not have it', async () => {
    await show('7', true);
    const link = screen.getByText('Зависит от: мероприятие 5').closest('li') as HTMLElement;
    expect(within(link).getByText('нет в действующей редакции')).toBeDefined();
    expect(within(link).getByText('Сначала список')).toBeDefined();
    const removing = { ...linksContract.removeLink, path: '/api/plans/p/links/l' } as const;
    const server = new FakeServer().refuses(removing, 'not_found', 'plan_link.not_found');
    await userEvent.click(within(link).getByRole('button'));
    expect(server.requests.map(({ endpoint }) => endpoint)).toEqual(['DELETE /api/plans/p/links/l']);
    expect((await within(link).findByRole('alert')).textContent).toContain('Этой связи уже нет');
  });

  it('warn that the earlier day counts', async () => {
    await show('4', false);
    expect(screen.getByText(/Срок по плану от этого не меняется/).textContent).toContain(
      'до 15.09.2020, его ждёт п.\u00a02.2 приказа',
    );
  });

  it('are proposed, and made only when a person says so', async () => {
    await show('4', true);
    const server = new FakeServer().answers(adding, { id: 'new' as PlanLinkId });
    expect(screen.getByText('Речь об одном мероприятии.')).toBeDefined();
    expect(server.requests).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Да, связать' }));
    expect(server.requests[0]?.body).toMatchObject({ kind: 'fulfils', measureId: '4', targetId: '2.2' });
  });

  it('are neither made nor removed by who only reads', async () => {
    await show('7', false);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('a new link', () => {
  it('offers clauses alone to be fulfilled, and keeps what was typed when it is refused', async () => {
    await show('6', true);
    const server = new FakeServer().refuses(adding, 'conflict', 'plan_link.circle');
    await userEvent.selectOptions(screen.getByLabelText('Вид связи'), 'fulfils');
    const target = screen.getByLabelText('Другая строка плана') as HTMLSelectElement;
    expect([...target.options].map(({ value }) => value)).toEqual(['', '2.2']);
    await userEvent.click(screen.getByRole('button', { name: 'Связать' }));
    expect(screen.getByText('Выберите, с какой строкой плана связать.')).toBeDefined();
    expect(server.requests).toEqual([]);
    await userEvent.selectOptions(target, '2.2');
    await userEvent.type(screen.getByLabelText('Примечание (необязательно)'), 'То же дело');
    await userEvent.click(screen.getByRole('button', { name: 'Связать' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Получится круг');
    expect(screen.getByLabelText('Примечание (необязательно)')).toHaveProperty('value', 'То же дело');
    expect(target.value).toBe('2.2');
  });
});
