import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import type { OrderId, PartyEntryId, PlanDraftId } from '#domain/kernel/ids.ts';
import { partiesContract as api } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { decideAll, importOrder } from '../support/roadmap.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const columns = '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат';
const asking = (no: string, party: string) =>
  `ПРИКАЗ\n10.09.2020 № ${no}\nОб утверждении плана\n\n${columns}\n1\tСоздание площадки\t30.11.2020\t${party}\tприказ\n`;

const answer = (
  login: Login,
  meaning: PartyMeaning,
  given: { words?: string; seen?: PartyEntryId | null; orderId?: OrderId | null } = {},
) => ({
  as: world.as(login),
  input: { body: { words: 'Площадка', meaning, orderId: null, seen: null, ...given } },
});
const give = (...given: Parameters<typeof answer>) => {
  const { as, input } = answer(...given);
  return as.call(api.explain, input);
};
const refuse = (...given: Parameters<typeof answer>) => {
  const { as, input } = answer(...given);
  return as.refused(api.explain, input);
};
const get = (id: OrderId) => world.as('curator').call(ordersContract.getOrder, { params: { id } });
const preview = (id: OrderId) =>
  world.as('curator').call(approvalContract.previewApproval, {
    params: { id },
    query: { schoolListId: world.schoolList },
  });
const addressed = async (id: OrderId) => {
  const { fanOut } = await preview(id);
  const one = fanOut.find(({ key }) => key.startsWith('measure:'));
  return { to: one?.addressees.map((a) => a.organization.id), unresolved: one?.unresolved };
};

const nobody = { is: 'nobody' } as const;
const centres = { is: 'class', kind: 'method_centre', post: false } as const;

beforeEach(async () => {
  await world.owner('DELETE FROM party_answers');
});

describe('an unknown party', () => {
  it('is asked about, answered once, and known in the next document', async () => {
    const first = await importOrder(world, asking('1', 'Площадка'));
    expect(await get(first)).toMatchObject({ undecided: 1, dictionary: [] });
    expect(await addressed(first)).toEqual({ to: [], unresolved: ['Площадка'] });

    const { mmc, city3 } = world.organization;
    const given = await give('curator', centres, { orderId: first });
    expect(given).toMatchObject({
      words: 'Площадка',
      meaning: centres,
      organization: null,
      order: { id: first },
    });
    expect(await get(first)).toMatchObject({ undecided: 0, dictionary: [{ id: given.id }] });
    expect(await addressed(first)).toEqual({ to: [mmc], unresolved: [] });

    const second = await importOrder(world, asking('2', '«площадка»'));
    expect(await get(second)).toMatchObject({ undecided: 0 });
    expect(await addressed(second)).toEqual({ to: [mmc], unresolved: [] });

    // An answer given later works in every document under review, without a new import.
    const one = { is: 'organization', id: city3, post: true } as const;
    const changed = await give('admin', one, { seen: given.id });
    expect(changed).toMatchObject({ organization: { id: city3 }, by: 'Агафонова Вера Ильинична' });
    expect(await addressed(second)).toEqual({ to: [city3], unresolved: [] });

    await world.as('curator').call(api.forget, { params: { id: changed.id } });
    expect(await get(second)).toMatchObject({ undecided: 1 });
    expect(await addressed(second)).toEqual({ to: [], unresolved: ['«площадка»'] });
  });

  it('shows readers outside of the ministry the answers of their order, not the whole dictionary', async () => {
    const order = await importOrder(world, asking('5', 'Площадка'));
    const own = await give('curator', centres);
    const other = await give('curator', nobody, { words: 'Другие слова' });
    const read = await world.as('controller').call(ordersContract.getOrder, { params: { id: order } });
    expect(read.dictionary).toEqual([own]);
    expect((await get(order)).dictionary).toEqual([other, own]);
  });

  it('charges nobody when that is the answer', async () => {
    const order = await importOrder(world, asking('3', 'Площадка'));
    await give('curator', nobody);
    expect(await addressed(order)).toEqual({ to: [], unresolved: [] });
  });

  it('goes by the legend of its own document first', async () => {
    const { mms, mmsRayon } = world.organization;
    const legend = 'ПП – муниципальные методические службы\n';
    const order = await importOrder(world, `${asking('4', 'ПП')}\n${legend}`);
    await give('curator', nobody, { words: 'ПП' });
    expect((await addressed(order)).to?.sort()).toEqual([mms, mmsRayon].sort());
  });
});

const columnsOf = (...rows: string[]) =>
  `ПРИКАЗ\n10.09.2020 № ${rows.length}-${rows.join('').length}\nОб утверждении плана\n\n${columns}\n${rows.join('\n')}\n`;
const authorities = { is: 'class', kind: 'municipal_authority', post: false } as const;

describe('a party that follows from a known one', () => {
  it('is not asked about: heads of a class are known with the class', async () => {
    const order = await importOrder(
      world,
      columnsOf(
        '1\tСовещание\t30.11.2020\tМОУО\tпротокол',
        '2\tПланы\t30.11.2020\tруководители МОУО, специалисты МОУО\tпланы',
        '3\tОтчёты\t30.11.2020\tначальникам МОУО\tотчёт',
      ),
    );
    // The finding asks about МОУО itself; its staff are asked about nowhere else.
    expect(await get(order)).toMatchObject({ undecided: 1, unknownParties: 3 });
    const given = await give('curator', authorities, { words: 'МОУО' });
    expect(await get(order)).toMatchObject({
      undecided: 0,
      unknownParties: 0,
      dictionary: [{ id: given.id }],
    });
    const { fanOut } = await preview(order);
    expect(fanOut.map((one) => [one.addressees.length, one.unresolved])).toEqual([
      [3, []],
      [3, []],
      [3, []],
    ]);
    const outside = await world.as('curator').call(ordersContract.listOrders);
    expect(outside.find(({ id }) => id === order)).toMatchObject({ undecided: 0, unknownParties: 0 });
  });

  it('waits on the desk like a finding while nobody is known', async () => {
    const order = await importOrder(
      world,
      columnsOf('1\tПланы\t30.11.2020\tруководители РМО\tпланы', '2\tИтоги\t30.11.2020\tМО\tсправка'),
    );
    const { undecided, unknownParties } = await get(order);
    expect(unknownParties).toBeGreaterThan(0);
    const { actions } = await world.as('curator').call(deskContract.getDesk);
    expect(actions.find(({ subjectId }) => subjectId === order)?.count).toBe(undecided + unknownParties);
  });

  it('keeps waiting where the finding was left as printed', async () => {
    const order = await importOrder(world, asking('77', 'Клуб'));
    const { reading } = await get(order);
    const decisions = reading.findings.map(({ id }) => ({ findingId: id, decision: 'kept' as const }));
    const made = await world
      .as('curator')
      .call(ordersContract.decideFindings, { params: { id: order }, body: { decisions } });
    expect(made).toMatchObject({ undecided: 0, unknownParties: 1 });
    expect(await get(order)).toMatchObject({ undecided: 0, unknownParties: 1 });
  });
});

describe('abbreviations of other orders', () => {
  it('are offered once, as the latest order explains them', async () => {
    const legend = (words: string) => `\nРМЦ – ${words}\n`;
    const older = columnsOf('1\tСбор\t30.11.2020\tРМЦ\tсправка') + legend('ресурсные методические центры');
    await importOrder(world, older);
    const latest = await importOrder(world, older.replace('10.09.2020', '11.09.2020'));
    const listed = await world.as('admin').call(api.listAbbreviations);
    expect(listed.filter(({ short }) => short === 'РМЦ')).toEqual([
      {
        short: 'РМЦ',
        full: 'ресурсные методические центры',
        order: { id: latest, number: expect.any(String), signedOn: '2020-09-11' },
      },
    ]);
    expect(await world.as('foreign-admin').call(api.listAbbreviations)).toEqual([]);
  });
});

describe('approval of measures that would go to nobody', () => {
  const approve = (id: OrderId, unaddressed: { key: string; parties: string[] }[] = []) => ({
    params: { id },
    body: { schoolListId: world.schoolList, unaddressed },
  });
  /** Two measures for an unknown party, one of them for the ministry as well; all findings decided. */
  async function ready(no: string): Promise<{ id: OrderId; keys: readonly [string, string] }> {
    const rows = [
      '1\tВыезды\t30.11.2020\tКлуб\tсправка',
      '2\tИтоги\t30.11.2020\tМинистерство образования, Клуб\tсправка',
    ];
    const id = await importOrder(world, columnsOf(...rows).replace('10.09.2020 №', `10.09.2020 № ${no}`));
    await decideAll(world, id);
    const [first, second] = (await preview(id)).fanOut.filter(({ item }) => item.kind === 'measure');
    return { id, keys: [first?.key ?? '', second?.key ?? ''] };
  }
  const both = ({ keys }: { keys: readonly [string, string] }) =>
    keys.map((key) => ({ key, parties: ['Клуб'] }));

  it('is refused until each is named, and leaves nothing behind', async () => {
    const order = await ready('а');
    const refused = await world.as('curator').refused(approvalContract.approveOrder, approve(order.id));
    expect(refused).toMatchObject({
      status: 409,
      code: 'conflict',
      reason: 'approval.unaddressed',
      detail: { count: 2, obligations: [...order.keys] },
    });
    const half = approve(order.id, both(order).slice(0, 1));
    expect(await world.as('curator').refused(approvalContract.approveOrder, half)).toMatchObject({
      reason: 'approval.unaddressed',
      detail: { obligations: [order.keys[1]] },
    });
    expect(await get(order.id)).toMatchObject({ status: 'review', planId: null });
    expect(await world.owner('SELECT 1 FROM plan_versions WHERE order_id = $1', [order.id])).toEqual([]);
  });

  it('goes through when each is named, once, and the journal keeps what was confirmed', async () => {
    const order = await ready('б');
    const input = approve(order.id, both(order));
    const key = randomUUID();
    const first = await world.as('curator').send(approvalContract.approveOrder, input, { key });
    expect(first.json()).toMatchObject({ assignments: 1 });
    const again = await world.as('curator').send(approvalContract.approveOrder, input, { key });
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect(await world.as('curator').refused(approvalContract.approveOrder, input)).toMatchObject({
      reason: 'order.approve_unavailable',
    });
    const [row] = await world.owner<{ detail: { unaddressed: unknown } }>(
      `SELECT detail FROM audit_events WHERE event = 'order.approved' AND subject = $1`,
      [`order:${order.id}`],
    );
    expect(row?.detail.unaddressed).toEqual(both(order));
    // What was confirmed waits for nobody any more.
    expect(await get(order.id)).toMatchObject({ status: 'approved', unknownParties: 0 });
  });

  it('is stale when somebody said meanwhile who it is, and gives the measure to whom it is', async () => {
    const order = await ready('в');
    await give('admin', centres, { words: 'Клуб' });
    expect(
      await world.as('curator').refused(approvalContract.approveOrder, approve(order.id, both(order))),
    ).toMatchObject({ code: 'stale', reason: 'approval.addressees_moved', detail: { count: 2 } });
    expect(await world.as('curator').call(approvalContract.approveOrder, approve(order.id))).toMatchObject({
      assignments: 3,
    });
  });

  it('is refused when the answer was forgotten meanwhile', async () => {
    const given = await give('curator', centres, { words: 'Клуб' });
    const order = await ready('г');
    await world.as('admin').call(api.forget, { params: { id: given.id } });
    expect(await world.as('curator').refused(approvalContract.approveOrder, approve(order.id))).toMatchObject(
      {
        reason: 'approval.unaddressed',
      },
    );
  });

  it('of two at the same moment is one; who did not confirm is refused', async () => {
    const order = await ready('д');
    const sent = await Promise.all([
      world.as('curator').send(approvalContract.approveOrder, approve(order.id, both(order))),
      world.as('admin').send(approvalContract.approveOrder, approve(order.id, both(order))),
      world.as('curator2').send(approvalContract.approveOrder, approve(order.id)),
    ]);
    expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect(sent[2]?.statusCode).toBe(409);
  });

  it('of a draft is refused in the same way, and of its correction asked again', async () => {
    const order = await ready('е');
    const curator = world.as('curator');
    const { id } = await curator.call(versionsContract.startDraft, {
      body: { kind: 'order', orderId: order.id },
    });
    const approval = (draft: PlanDraftId, confirmed: { key: string; parties: string[] }[] = []) => ({
      params: { id: draft },
      body: {
        schoolListId: world.schoolList,
        revision: 0,
        summary: 'План на год',
        unaddressed: confirmed,
        act: { kind: 'Приказ', number: '7', date: '2020-09-08' },
      },
    });
    expect(await curator.refused(approvalContract.approveDraft, approval(id))).toMatchObject({
      reason: 'approval.unaddressed',
      detail: { count: 2 },
    });
    const { planId } = await curator.call(approvalContract.approveDraft, approval(id, both(order)));
    for (const kind of ['next_year', 'correction'] as const) {
      const body = kind === 'correction' ? { kind, planId } : { kind, planId, years: 1 };
      const next = await curator.call(versionsContract.startDraft, { body });
      expect(await curator.refused(approvalContract.approveDraft, approval(next.id))).toMatchObject({
        reason: 'approval.unaddressed',
        detail: { count: 2 },
      });
      await give('curator', centres, { words: 'Клуб' });
      // A cell that nobody touched is known as soon as its party is.
      expect(
        (await curator.call(approvalContract.approveDraft, approval(next.id))).assignments,
      ).toBeGreaterThan(0);
      await world.owner('DELETE FROM party_answers');
    }
  });
});

describe('the dictionary', () => {
  it('never overwrites an answer that was not seen', async () => {
    const first = await give('curator', nobody);
    const stale = { status: 409, code: 'stale', reason: 'party.answered_meanwhile' };
    expect(await refuse('admin', centres)).toMatchObject({ ...stale, detail: { words: 'Площадка' } });
    const second = await give('admin', centres, { seen: first.id });
    expect(await refuse('curator', nobody, { seen: first.id })).toMatchObject({
      ...stale,
      detail: { by: second.by },
    });
    expect(await world.as('curator').refused(api.forget, { params: { id: first.id } })).toMatchObject({
      reason: 'party.changed_meanwhile',
    });
    expect(await world.as('curator').call(api.listEntries)).toEqual([second]);
  });

  it('takes one of two answers given at the same moment', async () => {
    const sent = await Promise.all(
      (['curator', 'curator2', 'admin'] as const).map((login) => {
        const { as, input } = answer(login, nobody);
        return as.send(api.explain, input);
      }),
    );
    expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  });

  it('names only organisations and orders of the region, and asks for words', async () => {
    const foreign = { is: 'organization', id: world.organization.foreignSchool, post: false } as const;
    expect(await refuse('curator', foreign)).toMatchObject({ status: 404, reason: 'organization.not_found' });
    const lost = world.organization.city1 as string as OrderId;
    expect(await refuse('curator', nobody, { orderId: lost })).toMatchObject({ reason: 'order.not_found' });
    expect(await refuse('curator', nobody, { words: '«»' })).toMatchObject({ reason: 'party.no_words' });
    expect(await world.as('curator').call(api.listEntries)).toEqual([]);
  });
});
