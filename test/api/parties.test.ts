import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import type { OrderId, PartyAnswerId } from '#domain/kernel/ids.ts';
import { partiesContract as api } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { importOrder } from '../support/roadmap.ts';
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
  given: { words?: string; seen?: PartyAnswerId | null; orderId?: OrderId | null } = {},
) => ({
  as: world.as(login),
  input: { body: { words: 'Площадка', meaning, orderId: null, seen: null, ...given } },
});
const give = (...given: Parameters<typeof answer>) => {
  const { as, input } = answer(...given);
  return as.call(api.answer, input);
};
const refuse = (...given: Parameters<typeof answer>) => {
  const { as, input } = answer(...given);
  return as.refused(api.answer, input);
};
const get = (id: OrderId) => world.as('curator').call(ordersContract.getOrder, { params: { id } });
const addressed = async (id: OrderId) => {
  const { fanOut } = await world.as('curator').call(approvalContract.previewApproval, {
    params: { id },
    query: { schoolListId: world.schoolList },
  });
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
    expect(await get(first)).toMatchObject({ undecided: 1, answers: [] });
    expect(await addressed(first)).toEqual({ to: [], unresolved: ['Площадка'] });

    const { mmc, city3 } = world.organization;
    const given = await give('curator', centres, { orderId: first });
    expect(given).toMatchObject({
      words: 'Площадка',
      meaning: centres,
      organization: null,
      order: { id: first },
    });
    expect(await get(first)).toMatchObject({ undecided: 0, answers: [{ id: given.id }] });
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
    const read = await world.as('city1').call(ordersContract.getOrder, { params: { id: order } });
    expect(read.answers).toEqual([own]);
    expect((await get(order)).answers).toEqual([other, own]);
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
    expect(await world.as('curator').call(api.listAnswers)).toEqual([second]);
  });

  it('takes one of two answers given at the same moment', async () => {
    const sent = await Promise.all(
      (['curator', 'curator2', 'admin'] as const).map((login) => {
        const { as, input } = answer(login, nobody);
        return as.send(api.answer, input);
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
    expect(await world.as('curator').call(api.listAnswers)).toEqual([]);
  });
});
