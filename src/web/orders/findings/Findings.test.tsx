import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { FindingDecisionId, OrderId, PartyEntryId } from '#domain/kernel/ids.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { CellEdit, DecidedFinding, FindingDecision, Order } from '#domain/orders/model.ts';
import { readRow } from '#domain/orders/reading/fixing.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import { pressPageKey } from '#web/lib/page-keys.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { OrderDeciding } from '../OrderDeciding.tsx';
import { useOrder } from '../queries.ts';

const id = '00000000-0000-4000-8000-00000000000a' as OrderId;

const decisionId = '00000000-0000-4000-8000-00000000000d' as FindingDecisionId;

const finding = (changed: Partial<Finding>): Finding => ({
  id: 'space',
  code: 'missing_space',
  place: { line: 1 },
  printed: 'г.Лесной',
  proposed: 'г. Лесной',
  confidence: 'high',
  weight: 'note',
  explanation: { key: 'missing_space', params: {} },
  fixes: [],
  ...changed,
});
const yearless = finding({
  id: 'year',
  code: 'term_without_year',
  place: { line: 3, row: '1' },
  printed: 'в течение года',
  proposed: null,
  confidence: 'low',
  weight: 'decision',
  explanation: { key: 'term_without_year', params: {} },
});

const orderWith = (decisions: Order['decisions'], status: Order['status'] = 'review'): Order => ({
  id,
  number: '7',
  signedOn: '2020-05-15',
  title: 'Приказ',
  status,
  findings: 2,
  undecided: 1,
  unknownParties: 0,
  hasFile: false,
  fileName: 'order.txt',
  sha256: '',
  sourceText: 'г.Лесной\n\n1. Создание группы\tв течение года',
  reading: {
    requisites: {
      kind: null,
      number: '7',
      date: null,
      place: null,
      body: null,
      title: null,
      signatory: null,
      source: null,
    },
    clauses: [],
    rows: [],
    proposedRows: [],
    period: null,
    abbreviations: [],
    annexes: [],
    findings: [finding({}), yearless],
  },
  decisions,
  dictionary: [],
  planId: null,
});

const decided = (findingId: string, decision: FindingDecision, ...edits: CellEdit[]): DecidedFinding => ({
  id: decisionId,
  edits,
  findingId,
  decision,
  by: 'Зимина Вера Олеговна',
  at: '2020-09-10T04:14:00.000Z',
});

function Shown() {
  const { data } = useOrder(id);
  return data ? <OrderDeciding order={data} view="findings" /> : null;
}

const at = {
  read: { ...ordersContract.getOrder, path: `/api/orders/${id}` },
  decide: { ...ordersContract.decideFindings, path: `/api/orders/${id}/findings` },
} as const;

async function open(order: Order, rights = signedInWith('order.read', 'order.import')) {
  const server = new FakeServer().answers(at.read, order);
  await renderForTest(<Shown />, rights, '/orders/$id');
  await screen.findByRole('heading', { name: /Требует решения/ });
  return server;
}

const cardOf = (title: string) => {
  const card = screen.getByRole('button', { name: title }).closest('li');
  if (!card) throw new Error(`no card ${title}`);
  return within(card);
};

afterEach(cleanup);

describe('findings of an order', () => {
  it('stand by weight, beside the document with their places highlighted', async () => {
    await open(orderWith([]));
    const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Срок без года', 'Пропущен пробел']);
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['г.Лесной', 'в течение года']);
  });

  it('of typing are one folded line, taken as read all at once', async () => {
    const order = orderWith([]);
    const dots = finding({ id: 'dots', code: 'mixed_full_stops', weight: 'typing', proposed: null });
    const findings = [finding({ weight: 'typing' }), dots, yearless];
    const server = await open({ ...order, reading: { ...order.reading, findings } });
    expect(screen.getByRole('heading', { name: /Оформление: 2/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Пропущен пробел' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Показать оформление' }));
    expect(screen.getByRole('button', { name: 'Пропущен пробел' })).toBeTruthy();
    server.answers(at.decide, order).answers(at.read, order);
    await userEvent.click(screen.getByRole('button', { name: 'Принять как прочитано: 2' }));
    await waitFor(() => {
      const sent = server.requests.find(({ endpoint }) => endpoint.startsWith('PUT'));
      expect(sent?.body).toEqual({
        decisions: [
          { findingId: 'space', decision: 'accepted', seen: null },
          { findingId: 'dots', decision: 'kept', seen: null },
        ],
      });
    });
  });

  it('go to the server as decided and show by whom', async () => {
    const server = await open(orderWith([]));
    const after = orderWith([decided('space', 'accepted')]);
    server.answers(at.decide, after).answers(at.read, after);
    await userEvent.click(cardOf('Пропущен пробел').getByRole('button', { name: /^Принять/ }));
    expect(await screen.findByText(/Принято к сведению/)).toBeTruthy();
    expect(cardOf('Пропущен пробел').getByText('Зимина Вера Олеговна, 10.09.2020 09:14')).toBeTruthy();
    const sent = server.requests.find(({ endpoint }) => endpoint.startsWith('PUT'));
    expect(sent?.body).toEqual({ decisions: [{ findingId: 'space', decision: 'accepted', seen: null }] });
    // The next that waits takes the focus.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Срок без года' }));
  });

  it('can be taken back while the order is under review', async () => {
    const server = await open(orderWith([decided('year', 'kept')]));
    server.answers(at.decide, orderWith([])).answers(at.read, orderWith([]));
    await userEvent.click(screen.getByRole('button', { name: /Отменить решение/ }));
    await waitFor(() => expect(screen.queryByText(/Оставлено как напечатано/)).toBeNull());
    const sent = server.requests.find(({ endpoint }) => endpoint.startsWith('PUT'));
    expect(sent?.body).toEqual({ decisions: [{ findingId: 'year', decision: null, seen: decisionId }] });
  });

  it('offer no acceptance where nothing is proposed', async () => {
    await open(orderWith([]));
    expect(cardOf('Срок без года').queryByRole('button', { name: /^Принять/ })).toBeNull();
    expect(cardOf('Срок без года').getByRole('button', { name: /^Оставить/ })).toBeTruthy();
  });

  it('are accepted together only where the reading is sure', async () => {
    const server = await open(orderWith([]));
    server.answers(at.decide, orderWith([decided('space', 'accepted')]));
    await userEvent.click(
      screen.getByRole('button', { name: 'Принять 1 предложение с высокой уверенностью' }),
    );
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Принять' }));
    await waitFor(() =>
      expect(server.requests.some(({ endpoint }) => endpoint.startsWith('PUT'))).toBe(true),
    );
    const sent = server.requests.find(({ endpoint }) => endpoint.startsWith('PUT'));
    expect(sent?.body).toEqual({ decisions: [{ findingId: 'space', decision: 'accepted', seen: null }] });
  });

  it.each([
    ['the order is approved', orderWith([], 'approved'), signedInWith('order.read', 'order.import')],
    ['the reader does not import orders', orderWith([]), signedInWith('order.read')],
  ])('only inform when %s', async (_, order, signedIn) => {
    await open(order, signedIn);
    expect(screen.queryByRole('button', { name: /Принять|Оставить/ })).toBeNull();
  });

  it('choose their lines in the document', async () => {
    await open(orderWith([]));
    await userEvent.click(screen.getByRole('button', { name: 'Срок без года' }));
    expect(document.getElementById('L3')?.dataset.chosen).toBe('true');
    expect(document.getElementById('L1')?.dataset.chosen).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: 'Строка 1: 1 несоответствие, показать' }));
    expect(document.getElementById('L1')?.dataset.chosen).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Пропущен пробел' }));
  });

  it('ask who an unknown party is, and show what the region remembers', async () => {
    const who = finding({ id: 'who', code: 'responsible_unknown', printed: 'Площадка', proposed: null });
    const asking = { ...orderWith([]), reading: { ...orderWith([]).reading, findings: [who, yearless] } };
    const server = await open(asking);
    await userEvent.click(screen.getByRole('button', { name: 'Ответить, кто это: Площадка' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Запомнить' }));
    expect(dialog.getByText('Выберите вид организаций.')).toBeTruthy();
    const meaning = { is: 'class', kind: 'method_centre', post: false } as const;
    const answer: PartyEntry = {
      id: id as string as PartyEntryId,
      key: 'площадка',
      words: 'Площадка',
      meaning,
      organization: null,
      by: 'Зимина Вера Олеговна',
      at: '2020-09-10T04:14:00.000Z',
      order: null,
    };
    server.answers(partiesContract.explain, answer).answers(at.read, { ...asking, dictionary: [answer] });
    await userEvent.selectOptions(dialog.getByLabelText('Вид организаций'), 'method_centre');
    await userEvent.click(dialog.getByRole('button', { name: 'Запомнить' }));
    expect(await screen.findByText(/Запомнено: Зимина Вера Олеговна/)).toBeTruthy();
    const sent = server.requests.find(({ endpoint }) => endpoint.startsWith('PUT'));
    expect(sent?.body).toEqual({ words: 'Площадка', meaning, orderId: id, seen: null });
  });

  it('take a reading in one’s own words, read aloud before it is written; refused, the words stay', async () => {
    const row = readRow(
      {
        key: 'L3',
        no: '1',
        title: 'Создание группы',
        term: 'в течение года',
        responsible: '',
        result: '',
        section: null,
        source: { line: 3 },
      },
      [],
    );
    const about = { ...yearless, place: { line: 3, row: '1', field: 'term' } };
    const order = orderWith([]);
    const server = await open({ ...order, reading: { ...order.reading, rows: [row], findings: [about] } });
    await userEvent.click(screen.getByRole('button', { name: 'Изменить: Срок без года' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Записать' }));
    const cell = dialog.getByLabelText('Мероприятие 1, срок');
    expect(dialog.getByText(/Ни одна ячейка не изменена/)).toBeTruthy();
    await userEvent.clear(cell);
    await userEvent.type(cell, 'когда-нибудь');
    expect(dialog.getByText(/^Срок не прочитан\. Напишите день/)).toBeTruthy();
    await userEvent.clear(cell);
    await userEvent.type(cell, 'до 30 ноября 2020 года');
    expect(dialog.getByText('Прочитано как: до 30.11.2020')).toBeTruthy();
    server.refuses(at.decide, 'stale', 'order.decided_meanwhile', { count: 1, by: 'Беляева Н. О.' });
    await userEvent.click(dialog.getByRole('button', { name: 'Записать' }));
    expect(await dialog.findByText(/принял другой сотрудник: Беляева/)).toBeTruthy();
    expect((cell as HTMLTextAreaElement).value).toBe('до 30 ноября 2020 года');
    const edits = [{ row: 'L3', field: 'term', text: 'до 30 ноября 2020 года' }];
    const sent = server.requests.find(({ endpoint }) => endpoint.startsWith('PUT'));
    expect(sent?.body).toEqual({ decisions: [{ findingId: 'year', decision: 'edited', edits, seen: null }] });
  });
});

describe('findings from the keyboard', () => {
  const { user, decisionsOf, keys } = {
    user: userEvent,
    decisionsOf: (server: FakeServer) =>
      server.requests.filter(({ endpoint }) => endpoint.startsWith('PUT')).map(({ body }) => body),
    keys: (server: FakeServer, after: Order) =>
      server
        .answers(at.decide, {
          undecided: after.undecided,
          unknownParties: 0,
          decisions: after.decisions,
        })
        .answers(at.read, after),
  };

  it('are walked, accepted, kept and taken back', async () => {
    const server = await open(orderWith([]));
    pressPageKey('j');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Срок без года'));
    // Nothing is proposed here: acceptance does nothing.
    pressPageKey('a');
    keys(server, orderWith([decided('year', 'kept')]));
    pressPageKey('o');
    expect(await screen.findByText(/Оставлено как напечатано/)).toBeTruthy();
    // The decision itself leads on.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Пропущен пробел'));
    keys(server, orderWith([decided('year', 'kept'), decided('space', 'accepted')]));
    pressPageKey('a');
    expect(await screen.findByText(/Принято к сведению/)).toBeTruthy();
    keys(server, orderWith([decided('year', 'kept')]));
    pressPageKey('u');
    await waitFor(() => expect(screen.queryByText(/Принято к сведению/)).toBeNull());
    expect(decisionsOf(server)).toEqual([
      { decisions: [{ findingId: 'year', decision: 'kept', seen: null }] },
      { decisions: [{ findingId: 'space', decision: 'accepted', seen: null }] },
      { decisions: [{ findingId: 'space', decision: null, seen: decisionId }] },
    ]);
  });

  it('are ticked and decided together; a batch that came too late says whose decisions stand', async () => {
    const server = await open(orderWith([]));
    pressPageKey('j');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Срок без года'));
    pressPageKey('x');
    expect(await screen.findByText('Отмечено: 1')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Отмечено: 1' }));
    server.refuses(at.decide, 'stale', 'order.decided_meanwhile', { count: 2, by: 'Беляева Н. О.' });
    await user.click(screen.getByRole('button', { name: 'Оставить как напечатано: 2' }));
    expect(
      await screen.findByText(/по 2 из этих несоответствий решение принял другой сотрудник: Беляева/),
    ).toBeTruthy();
    expect(decisionsOf(server)).toEqual([
      {
        decisions: [
          { findingId: 'year', decision: 'kept', seen: null },
          { findingId: 'space', decision: 'kept', seen: null },
        ],
      },
    ]);
  });
});
