import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import type { DeskAction } from '#domain/desk/model.ts';
import type { AppointmentId, OrganizationId, PlanId, PlanItemId } from '#domain/kernel/ids.ts';
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
  counts: {
    total: 34,
    accepted: 26,
    notRequired: 0,
    reported: 1,
    returned: 0,
    assigned: 7,
    overdue: 7,
    soon: 0,
    late: 0,
  },
};
const measures = {
  done: 2,
  done_late: 0,
  overdue: 1,
  at_risk: 0,
  late: 0,
  in_time: 20,
  undated: 2,
  not_required: 0,
  unassigned: 0,
};

const quiet = { actions: [], waits: [], standings: [], measures: null, red: [], planId: null, changes: [] };

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

function signedInAs(role: 'controller' | 'ministry_curator') {
  const organization = { id: 'ministry' as OrganizationId, kind: 'ministry' as const, name: 'Министерство' };
  const appointment = { id: 'post' as AppointmentId, role, organization, municipality: null };
  return { ...signedInWith(), appointments: [appointment] };
}

it('asks for what is urgent and folds away what can wait', async () => {
  const actions = [reports, report('Скоро', 20), report('Через год', 300), report('Без даты', null)];
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions });
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
    ...quiet,
    actions: [report('Через год', 300)],
  });
  await renderForTest(<DeskPage />);
  expect(await screen.findByText('В ближайшие 30 дней задач, требующих ваших действий, нет.')).toBeTruthy();
});

it.each([
  ['controller', ['Что просрочено', 'Что сделать сейчас', 'Что изменилось со вчерашнего дня']],
  ['ministry_curator', ['Что сделать сейчас', 'Что изменилось со вчерашнего дня', 'Что просрочено']],
] as const)('orders the parts for %s', async (role, expected) => {
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions: [reports], measures, red: [late] });
  await renderForTest(<DeskPage />, signedInAs(role));
  await screen.findByRole('table', { name: 'Что просрочено' });
  expect(headings()).toEqual(expected);
});

it('tells of an overdue clause whose it is, how late and who, with the way to them', async () => {
  new FakeServer().answers(deskContract.getDesk, { ...quiet, measures, red: [late] });
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
  new FakeServer().answers(deskContract.getDesk, { ...quiet, measures, planId: 'plan' as PlanId });
  await renderForTest(<DeskPage />, signedInAs('controller'));
  expect(await screen.findByText(/^По последнему действующему плану просроченных .* нет/)).toBeTruthy();
  const sentence = screen.getByText(/^Пунктов приказа и мероприятий/);
  expect(sentence.textContent).toBe(
    'Пунктов приказа и мероприятий: 25. Из них исполнено 2, просрочено 1, без просрочки 20, срок не определён 2.',
  );
  const part = within(sentence).getByRole('link', { name: 'просрочено 1' });
  expect(decodeURIComponent(part.getAttribute('href') ?? '')).toContain('state=overdue');
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
    ...quiet,
    actions: [overdue, waiting],
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
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions: [returned] });
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
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions: [returned] });
  await renderForTest(<DeskPage />);
  expect(await screen.findByText(/«Сверьте с тарификацией»\s+и ещё 2 замечания/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Исправить/ })).toBeTruthy();
});

it('makes the whole row one link, with nothing else to press in it', async () => {
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions: [report('Сведения', -3)] });
  await renderForTest(<DeskPage />);
  const row = await screen.findByRole('listitem');
  expect(within(row).getAllByRole('link')).toHaveLength(1);
  expect(within(row).queryByRole('button')).toBeNull();
  const link = within(row).getByRole('link', { name: /^Отчитаться: Сведения/ });
  expect(link.textContent).toContain('просрочено на 3 дня');
});

it('says how long others wait, and leads to the form without which nothing can be reported', async () => {
  const queue = { ...reports, waitingDays: 2 };
  const awaited: DeskAction = { ...report('form-1', -97), kind: 'await_form', title: '2.1 Сведения' };
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions: [awaited, queue] });
  await renderForTest(<DeskPage />);
  expect(await screen.findByText('ждут 2 дня')).toBeTruthy();
  const link = screen.getByRole('link', { name: /^Открыть форму: 2\.1 Сведения/ });
  expect(link.getAttribute('href')).toContain('/surveys/form-1');
});

it('shows what comes next where nothing is asked for now', async () => {
  const actions = [report('В ноябре', 51), report('Через год', 300)];
  new FakeServer().answers(deskContract.getDesk, { ...quiet, actions });
  await renderForTest(<DeskPage />);
  const coming = await screen.findByRole('list', { name: 'Ближайшие поручения' });
  expect(within(coming).getAllByRole('listitem')).toHaveLength(2);
});

it('tells what was sent, whose step it is and since when', async () => {
  const wait = {
    kind: 'form_at_municipality' as const,
    subjectId: 'form-1',
    title: 'Сведения',
    count: 1,
    at: 'город Бузулук',
    sinceOn: '2020-09-08',
    waitingDays: 2,
    dueOn: null,
    lastTook: 3,
  };
  new FakeServer().answers(deskContract.getDesk, { ...quiet, waits: [wait] });
  await renderForTest(<DeskPage />);
  const row = within(await screen.findByRole('list', { name: 'Жду от других' })).getByRole('link');
  expect(row.textContent).toContain('проверяет муниципальный орган: город Бузулук');
  expect(row.textContent).toContain('с 08.09.2020, 2 дня');
  expect(row.textContent).toContain('в прошлый раз рассмотрено за 3 дня');
  expect(row.getAttribute('href')).toContain('/surveys/form-1');
});

it('tells how far one is in parts that are all of it, each with its rows', async () => {
  const parts = [
    { part: 'done', count: 2 },
    { part: 'overdue', count: 1 },
  ];
  const standing = { kind: 'own_assignments' as const, subjectId: null, title: '', parts };
  new FakeServer().answers(deskContract.getDesk, { ...quiet, standings: [standing] });
  await renderForTest(<DeskPage />);
  expect(await screen.findByRole('progressbar', { name: 'Ваши поручения: 3: 2 из 3' })).toBeTruthy();
  const overdue = screen.getByRole('link', { name: 'просрочено 1' });
  expect(overdue.getAttribute('href')).toContain('termState=overdue');
});

it('names the organisation that one works for', async () => {
  new FakeServer().answers(deskContract.getDesk, quiet);
  await renderForTest(<DeskPage />, signedInAs('ministry_curator'));
  expect(await screen.findByText('Министерство')).toBeTruthy();
});
