import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { PlanId, PlanVersionId } from '#domain/kernel/ids.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { Plan } from '#domain/plans/model.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
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
