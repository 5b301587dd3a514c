import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { PlanId, PlanVersionId } from '#domain/kernel/ids.ts';
import type { Plan } from '#domain/plans/model.ts';
import { renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { PlanChoice } from './PlanChoice.tsx';

afterEach(cleanup);

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
const current = plan('А', '2020-05-15', '2021-05-31');
const ahead = plan('Б', '2022-10-05', '2023-12-31');

const show = (chosen: Plan) =>
  renderForTest(
    <PlanChoice
      plans={[current, ahead]}
      chosen={chosen}
      linkTo={({ id }) => ({ to: '/roadmap', search: { plan: id } })}
    />,
    { ...signedInWith(), today: '2020-09-10' },
  );
const OTHER = 'Сейчас действует другой план: 15.05.2020 – 31.05.2021: План А';

it('says of each plan whether it is in force', async () => {
  await show(current);
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    '15.05.2020 – 31.05.2021: План Адействует',
    '05.10.2022 – 31.12.2023: План Бещё не начался',
  ]);
  expect(screen.queryByText(OTHER)).toBeNull();
});

it('leads from a plan approved ahead to the one in force', async () => {
  await show(ahead);
  const address = screen.getByRole('link', { name: OTHER }).getAttribute('href') ?? '';
  expect(decodeURIComponent(address)).toContain(current.id);
});
