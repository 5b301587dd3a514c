import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import type { FanOut } from '#domain/approval/model.ts';
import type { OrderId, OrganizationId, PlanId, SchoolListId } from '#domain/kernel/ids.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { ApprovalPlan } from './ApprovalPlan.tsx';

afterEach(cleanup);

const id = '00000000-0000-4000-8000-00000000000a' as OrderId;
const approving = { ...approvalContract.approveOrder, path: `/api/orders/${id}/approval` } as const;

const obligation = (number: string, addressees: number, unresolved: string[] = []): FanOut => ({
  key: `measure:${number}`,
  dueOn: null,
  kept: 0,
  closing: 0,
  leftOut: [],
  unresolved,
  addressees: Array.from({ length: addressees }, (_, at) => ({
    organization: { id: `o${at}` as OrganizationId, kind: 'school', name: `Школа ${at}` },
    municipality: null,
  })),
  item: {
    kind: 'measure',
    number,
    section: null,
    title: `Мероприятие ${number}`,
    hardDueOn: null,
    term: { text: '', kind: 'whole_period', from: null, to: null },
    responsible: [],
    responsibleText: '',
    result: '',
    sourceLines: [1],
    formCode: null,
    retroactive: false,
  },
});

async function open(fanOut: FanOut[], undecided = 0) {
  const server = new FakeServer();
  const plan = { fanOut, assignments: 2, periodFrom: null, periodTo: null, undecided, dropped: [] };
  await renderForTest(
    <ApprovalPlan orderId={id} schoolListId={'list' as SchoolListId} plan={plan} />,
    signedInWith('plan.approve'),
  );
  return server;
}
const main = () => screen.getByRole('button', { name: 'Поставить на контроль' }) as HTMLButtonElement;
const dialog = () => within(screen.getByRole('dialog'));
const confirm = () =>
  dialog().getByRole('button', { name: 'Поставить на контроль и направить поручения' }) as HTMLButtonElement;

describe('approval of an order', () => {
  it('names the measures that would go to nobody and waits until each is ticked', async () => {
    const server = await open([
      obligation('1', 2),
      obligation('2', 0, ['руководители МОУО']),
      obligation('3', 1, ['Площадка']),
    ]);
    server.answers(approving, {
      planId: 'p' as PlanId,
      version: 1,
      assignments: 3,
      kept: 0,
      closed: 0,
    });
    await userEvent.click(main());
    const boxes = dialog().getAllByRole('checkbox');
    expect(boxes).toHaveLength(2);
    expect(confirm().disabled).toBe(true);
    await userEvent.click(dialog().getByRole('checkbox', { name: /Мероприятие 2.*руководители МОУО/ }));
    expect(confirm().disabled).toBe(true);
    await userEvent.click(dialog().getByRole('checkbox', { name: /Мероприятие 3.*Площадка/ }));
    expect(confirm().disabled).toBe(false);
    await userEvent.click(confirm());
    await waitFor(() =>
      expect(server.requests.some(({ endpoint }) => endpoint.startsWith('POST'))).toBe(true),
    );
    expect(server.requests.find(({ endpoint }) => endpoint.startsWith('POST'))?.body).toMatchObject({
      unaddressed: [
        { key: 'measure:2', parties: ['руководители МОУО'] },
        { key: 'measure:3', parties: ['Площадка'] },
      ],
    });
  });

  it('asks nothing where everybody is known', async () => {
    await open([obligation('1', 2)]);
    await userEvent.click(main());
    expect(dialog().queryAllByRole('checkbox')).toEqual([]);
    expect(confirm().disabled).toBe(false);
  });

  it('asks about a measure whose addressees were all left out by hand', async () => {
    await open([obligation('1', 1)]);
    await userEvent.click(screen.getByRole('button', { name: /Исполнителей: 1 из 1/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Школа 0/ }));
    await userEvent.click(main());
    expect(dialog().getByRole('checkbox', { name: /Мероприятие 1.*никому не уйдёт/ })).toBeTruthy();
    expect(confirm().disabled).toBe(true);
  });

  it('is closed while a finding waits', async () => {
    await open([obligation('1', 1)], 2);
    expect(main().disabled).toBe(true);
  });
});
