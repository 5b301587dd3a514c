import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type {
  AppointmentId,
  MeasureId,
  OrganizationId,
  PlanId,
  PlanItemId,
  PlanVersionId,
} from '#domain/kernel/ids.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { Plan } from '#domain/plans/model.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import type { RoadmapItem } from './queries.ts';
import { RoadmapPage } from './RoadmapPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const plan = (id: string, periodFrom: string, periodTo: string): Plan => ({
  id: id as PlanId,
  orderId: null,
  title: `План ${id}`,
  order: { number: id, signedOn: null },
  version: {
    id: id as PlanVersionId,
    number: 1,
    act: { kind: 'Приказ', number: id, date: null },
  },
  periodFrom,
  periodTo,
  waiting: null,
});

it.each([
  ['who approves plans corrects this one from here', true],
  ['who reads it has no such button', false],
])('%s', async (_, approves) => {
  new FakeServer()
    .answers(plansContract.listPlans, [plan('А', '2020-05-15', '2021-05-31')])
    .answers(versionsContract.listDrafts, []);
  const rights = approves ? (['plan.read', 'plan.approve'] as const) : (['plan.read'] as const);
  await renderForTest(<RoadmapPage />, signedInWith(...rights), '/roadmap');
  expect(await screen.findByRole('link', { name: /Редакция 1/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Скорректировать план' }) !== null).toBe(approves);
});

it('shows the plan in force, not the one that was approved last and begins in two years', async () => {
  const ahead = plan('Б', '2022-10-05', '2023-12-31');
  const current = plan('А', '2020-05-15', '2021-05-31');
  new FakeServer().answers(plansContract.listPlans, [ahead, current]);
  await renderForTest(<RoadmapPage />, { ...signedInWith(), today: '2020-09-10' }, '/roadmap');
  const plans = await screen.findByRole('navigation', { name: 'План' });
  expect(plans.querySelector('[aria-current]')?.textContent).toContain('План А');
  expect(screen.getByText(/^Приказ № А, 15\.05\.2020 – 31\.05\.2021\. План А\./)).toBeTruthy();
});

const item = (number: string, total: number): RoadmapItem => ({
  id: number as PlanItemId,
  measureId: number as MeasureId,
  derivedFrom: [],
  kind: 'measure',
  number,
  section: null,
  title: `Мероприятие ${number}`,
  term: { kind: 'date', text: 'до 05.06.2020', from: null, to: null },
  hardDueOn: null,
  responsible: [],
  responsibleText: '',
  result: '',
  sourceLines: [],
  formCode: null,
  retroactive: false,
  dueOn: null,
  state: total > 0 ? 'undated' : 'unassigned',
  counts: {
    total,
    accepted: 0,
    notRequired: 0,
    reported: 0,
    returned: 0,
    assigned: total,
    overdue: 0,
    soon: 0,
    late: 0,
  },
});

it('begins for a school with what is assigned to it, and says nothing of the days of others', async () => {
  const only = plan('p', '2020-05-15', '2021-05-31');
  new FakeServer()
    .answers(plansContract.listPlans, [only])
    .answers(
      { ...fulfilmentContract.getRoadmap, path: '/api/plans/p/roadmap' as never },
      { plan: only, items: [item('2.1', 1), item('2.7', 0)] },
    );
  const school = { id: 'o' as OrganizationId, kind: 'school', name: 'Школа', shortName: 'Школа' } as const;
  const role = {
    id: 'a' as AppointmentId,
    role: 'school_head',
    organization: school,
    municipality: null,
  } as const;
  await renderForTest(<RoadmapPage />, { ...signedInWith(), appointments: [role] }, '/roadmap');
  expect(await screen.findByRole('rowheader', { name: /Мероприятие 2\.1/ })).toBeTruthy();
  expect(screen.queryByText('Мероприятие 2.7')).toBeNull();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Чьи' }), 'Все');
  const others = (await screen.findByText('Мероприятие 2.7')).closest('tr');
  expect(others?.textContent).toContain('вам не поручено');
  expect(others?.textContent).not.toContain('даты нет');
});
