import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import type { DeskAction } from '#domain/desk/model.ts';
import type { AppointmentId, OrganizationId, PlanItemId } from '#domain/kernel/ids.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { DeskPage } from './DeskPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const report = (title: string, daysLeft: number | null): DeskAction => ({
  kind: 'report_assignment',
  subjectId: title,
  title,
  remark: null,
  count: 1,
  dueOn: daysLeft === null ? null : '2020-10-31',
  daysLeft,
});
const reports: DeskAction = {
  kind: 'decide_assignments',
  subjectId: null,
  title: '',
  remark: null,
  count: 11,
  dueOn: null,
  daysLeft: null,
};
const late = {
  item: { id: 'item' as PlanItemId, kind: 'clause' as const, number: '2.1', title: 'Предоставить сведения' },
  dueOn: '2020-06-05',
  daysLate: 97,
  counts: { total: 34, accepted: 26, reported: 1, returned: 0, assigned: 7, overdue: 7, soon: 0, late: 0 },
};
const measures = {
  done: 2,
  done_late: 0,
  overdue: 1,
  at_risk: 0,
  late: 0,
  in_time: 20,
  undated: 2,
  unassigned: 0,
};

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

function signedInAs(role: 'controller' | 'ministry_curator') {
  const organization = { id: 'ministry' as OrganizationId, kind: 'ministry' as const, name: 'Министерство' };
  const appointment = { id: 'post' as AppointmentId, role, organization, municipality: null };
  return { ...signedInWith(), appointments: [appointment] };
}

it('asks for what is urgent and folds away what can wait', async () => {
  const actions = [reports, report('Скоро', 20), report('Через год', 300), report('Без даты', null)];
  new FakeServer().answers(deskContract.getDesk, { actions, measures: null, red: [] });
  await renderForTest(<DeskPage />);
  const now = await screen.findByRole('list', { name: 'Что сделать сейчас' });
  expect(within(now).getAllByRole('listitem')).toHaveLength(2);
  const folded = screen.getByText('Позже: 2 поручения').closest('details');
  expect(folded?.open).toBe(false);
  expect(folded?.textContent).toContain('Через год');
  expect(folded?.textContent).toContain('Без даты');
});

it('says that nothing is urgent where everything can wait', async () => {
  new FakeServer().answers(deskContract.getDesk, {
    actions: [report('Через год', 300)],
    measures: null,
    red: [],
  });
  await renderForTest(<DeskPage />);
  expect(await screen.findByText('В ближайшие 30 дней задач, требующих ваших действий, нет.')).toBeTruthy();
});

it.each([
  ['controller', ['Что просрочено', 'Что сделать сейчас']],
  ['ministry_curator', ['Что сделать сейчас', 'Что просрочено']],
] as const)('orders the parts for %s', async (role, expected) => {
  new FakeServer().answers(deskContract.getDesk, { actions: [reports], measures, red: [late] });
  await renderForTest(<DeskPage />, signedInAs(role));
  await screen.findByRole('table', { name: 'Что просрочено' });
  expect(headings()).toEqual(expected);
});

it('tells of an overdue clause whose it is, how late and who, with the way to them', async () => {
  new FakeServer().answers(deskContract.getDesk, { actions: [], measures, red: [late] });
  await renderForTest(<DeskPage />, signedInAs('controller'));
  const row = (await screen.findByRole('rowheader')).closest('tr');
  expect(row?.textContent).toContain('п.\u00a02.1 приказа');
  expect(row?.textContent).toContain('просрочено на 97 дней');
  // 26 accepted, 7 overdue and this one are all 34.
  expect(row?.textContent).toContain('ещё на проверке 1');
  const who = screen.getByRole('link', { name: '7 исполнителей' });
  expect(decodeURIComponent(who.getAttribute('href') ?? '')).toContain('planItemId');
  expect(who.getAttribute('href')).toContain('overdue');
});

it('says of which plan nothing is overdue, and tells its rows in parts that add up', async () => {
  new FakeServer().answers(deskContract.getDesk, { actions: [], measures, red: [] });
  await renderForTest(<DeskPage />, signedInAs('controller'));
  expect(await screen.findByText(/^По последнему действующему плану просроченных .* нет/)).toBeTruthy();
  expect(
    screen.getByText(
      'Пунктов приказа и мероприятий: 25. Из них исполнено 2, просрочено 1, без просрочки 20, срок не определён 2.',
    ),
  ).toBeTruthy();
});

it('leads to the queue of the collection that waits, whichever is the newest', async () => {
  const waiting = {
    ...reports,
    kind: 'review_forms' as const,
    subjectId: 'burning',
    title: 'Сведения',
    count: 1,
  };
  const overdue = { ...waiting, kind: 'late_forms' as const, dueOn: '2020-06-05', daysLeft: -97 };
  new FakeServer().answers(deskContract.getDesk, {
    actions: [overdue, waiting],
    measures: null,
    red: [],
  });
  await renderForTest(<DeskPage />);
  const list = await screen.findByRole('list', { name: 'Что сделать сейчас' });
  const addresses = within(list)
    .getAllByRole('link')
    .map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
  expect(addresses).toHaveLength(2);
  for (const address of addresses) expect(address).toContain('burning');
});

it('says of a form that was returned without words that its remarks say what to correct', async () => {
  const returned: DeskAction = { ...report('Сведения о ресурсах', 3), kind: 'correct_form' };
  new FakeServer().answers(deskContract.getDesk, { actions: [returned], measures: null, red: [] });
  await renderForTest(<DeskPage />);
  expect(await screen.findByText(/«Исправьте по замечаниям\.»/)).toBeTruthy();
});

it('quotes what is asked of a returned form and leads to correcting it', async () => {
  const returned: DeskAction = {
    ...report('Сведения о ресурсах', 3),
    kind: 'correct_form',
    remark: 'Сверьте с тарификацией',
    moreRemarks: 2,
  };
  new FakeServer().answers(deskContract.getDesk, { actions: [returned], measures: null, red: [] });
  await renderForTest(<DeskPage />);
  expect(await screen.findByText(/«Сверьте с тарификацией»\s+и ещё 2 замечания/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Исправить/ })).toBeTruthy();
});
