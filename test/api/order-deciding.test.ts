import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import type { FindingDecisionId, OrderId } from '#domain/kernel/ids.ts';
import { ordersContract as api } from '#domain/orders/contract.ts';
import type { CellEdit, FindingDecision } from '#domain/orders/model.ts';
import { currentRows } from '#domain/orders/rules.obligations.ts';
import { importOrder } from '../support/roadmap.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
let order: OrderId;

const rows = [
  '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат',
  '1\tСоздание рабочей группы\tкак получится\tРЦРО\tприказ',
  '2\tПроведение семинаров\t31.11.2020\tРЦРО\tпрограмма',
];
const text = ['ПРИКАЗ', '10.09.2020 № 15', 'Об утверждении плана', '', ...rows].join('\n');

beforeAll(async () => {
  world = await createWorld();
  order = await importOrder(world, `${text}\n\nРЦРО – региональный центр развития образования\n`);
});
afterAll(() => world.close());

const get = () => world.as('curator').call(api.getOrder, { params: { id: order } });
const [first, second] = ['term_unreadable@6.term', 'term_unreadable@7.term'];
interface Made {
  readonly seen?: FindingDecisionId | null;
  readonly edits?: CellEdit[];
}
const body = (decision: FindingDecision | null, made: Made = {}, findingId = first) => ({
  params: { id: order },
  body: { decisions: [{ findingId, decision, ...made }] },
});
const decide = (login: Login, ...given: Parameters<typeof body>) =>
  world.as(login).call(api.decideFindings, body(...given));
const refuse = (login: Login, ...given: Parameters<typeof body>) =>
  world.as(login).refused(api.decideFindings, body(...given));
const term = (text: string): CellEdit => ({ row: 'L6', field: 'term', text });

/** The tests follow one order that two people review. */
describe('a cell that could not be read', () => {
  it('says so, and takes the reading that a person wrote', async () => {
    const read = await get();
    expect(read.reading.findings.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
    expect(currentRows(read)[0]?.term.kind).toBe('unreadable');
    const made = await decide('curator', 'edited', { edits: [term('30 ноября 2020 года')] });
    expect(made).toMatchObject({
      undecided: read.undecided - 1,
      decisions: [{ findingId: first, decision: 'edited', edits: [term('30 ноября 2020 года')] }],
    });
    const preview = await world.as('curator').call(approvalContract.previewApproval, {
      params: { id: order },
      query: { schoolListId: world.schoolList },
    });
    expect(preview.fanOut[0]).toMatchObject({ dueOn: '2020-11-30', item: { term: { kind: 'date' } } });
  });

  it('is not written by way of a finding about another cell, nor with nothing', async () => {
    const reasons = [
      await refuse('curator', 'edited', { edits: [term('май 2021 года')] }, second),
      await refuse('curator', 'edited', {}, second),
      await refuse('curator', 'kept', { edits: [{ ...term('х'), row: 'L7' }] }, second),
      await refuse('curator', 'accepted', {}, second),
    ].map(({ status, reason }) => `${status} ${reason}`);
    expect(reasons).toEqual([
      '400 order.no_such_cell',
      '400 order.nothing_written',
      '400 order.nothing_written',
      '400 order.nothing_proposed',
    ]);
  });
});

describe('two people at the same findings', () => {
  it('do not overwrite each other unseen', async () => {
    const [mine] = (await get()).decisions;
    const stale = { status: 409, code: 'stale', reason: 'order.decided_meanwhile', detail: { count: 1 } };
    expect(await refuse('admin', 'kept')).toMatchObject(stale);
    expect(await refuse('admin', null)).toMatchObject(stale);
    const theirs = await decide('admin', 'kept', { seen: mine?.id ?? null });
    expect(await refuse('curator', null, { seen: mine?.id ?? null })).toMatchObject({
      ...stale,
      detail: { by: 'Агафонова Вера Ильинична' },
    });
    expect((await get()).decisions).toEqual(theirs.decisions);
  });

  it('may decide the same: nothing is lost by that, and the first stays named', async () => {
    const before = (await get()).decisions;
    expect((await decide('curator', 'kept')).decisions).toEqual(before);
  });

  it('lose no part of a batch: all of it is written or none', async () => {
    const decisions = [second, first].map((findingId) => ({ findingId, decision: null }));
    const batch = { params: { id: order }, body: { decisions } };
    await decide('curator', 'kept', {}, second);
    const before = (await get()).decisions;
    expect(await world.as('curator').refused(api.decideFindings, batch)).toMatchObject({
      detail: { count: 2 },
    });
    expect((await get()).decisions).toEqual(before);
  });

  it('at the same moment make one decision', async () => {
    const made = (await get()).decisions.find(({ findingId }) => findingId === second);
    await decide('curator', null, { seen: made?.id ?? null }, second);
    const sent = await Promise.all([
      world.as('curator').send(api.decideFindings, body('kept', {}, second)),
      world
        .as('admin')
        .send(api.decideFindings, body('edited', { edits: [{ ...term('май'), row: 'L7' }] }, second)),
    ]);
    expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
});
