import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalContract } from '#domain/journal/contract.ts';
import type { JournalQuery } from '#domain/journal/model.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

interface Written {
  readonly at: string;
  readonly by?: Login;
  readonly event?: string;
  readonly subject?: string;
}

/** Writes as time would have it: the moment is the database's own, which no one else may set. */
async function write({ at, by = 'curator', event = 'test.done', subject }: Written): Promise<void> {
  await world.owner(
    `INSERT INTO audit_events (region_id, id, at, business_at, event, user_id, subject, request_id)
     SELECT region_id, gen_random_uuid(), $1, $1, $2, id, $4, 'test' FROM users WHERE id = $3`,
    [at, event, world.user[by], subject ?? null],
  );
}

const ask = (query: Partial<JournalQuery>, login: Login = 'admin') =>
  world.as(login).call(journalContract.listJournal, { query });
const moments = async (query: Partial<JournalQuery>, login?: Login) =>
  (await ask(query, login)).items.map(({ at }) => at);

describe('the journal', () => {
  it('is read on from the row before, page by page, each row once, under any condition', async () => {
    const written: string[] = [];
    for (let minute = 0; minute < 120; minute += 1) {
      const at = new Date(Date.UTC(2019, 0, 10, 6, minute)).toISOString();
      written.unshift(at);
      await write({ at, event: 'test.paged' });
    }
    const read: string[] = [];
    const sizes: number[] = [];
    for (let before: string | undefined; ; ) {
      const { items, more } = await ask({ event: 'test.paged', before });
      read.push(...items.map(({ at }) => at));
      sizes.push(items.length);
      before = items.at(-1)?.id;
      if (!more) break;
    }
    expect(read).toEqual(written);
    expect(sizes).toEqual([50, 50, 20]);
  });

  it('tells rows of one moment apart when it is read on', async () => {
    const at = '2019-01-11T06:00:00.000Z';
    for (let row = 0; row < 51; row += 1) await write({ at, event: 'test.at_once' });
    const first = await ask({ event: 'test.at_once' });
    const rest = await ask({ event: 'test.at_once', before: first.items.at(-1)?.id });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(51);
  });

  it('counts days by the real clock in the time zone of the region, the last day whole', async () => {
    const [evening, midnight, later] = [
      '2019-02-01T18:59:59.999Z',
      '2019-02-01T19:00:00.000Z',
      '2019-02-03T06:00:00.000Z',
    ] as const;
    for (const at of [evening, midnight, later]) await write({ at });
    expect(await moments({ from: '2019-02-02', to: '2019-02-28' })).toEqual([later, midnight]);
    expect(await moments({ from: '2019-02-01', to: '2019-02-01' })).toEqual([evening]);
    expect(await moments({ from: '2019-02-02', to: '2019-02-02' })).toEqual([midnight]);
    expect(await moments({ from: '2019-02-03', to: '2019-02-02' })).toEqual([]);
    await world.owner("UPDATE regions SET business_on = '2019-02-02' WHERE region_id = $1", [world.region]);
    expect(await moments({ from: '2019-02-02', to: '2019-02-02' })).toEqual([midnight]);
    await world.owner('UPDATE regions SET business_on = NULL WHERE region_id = $1', [world.region]);
  });

  it('is narrowed by person, event and subject together', async () => {
    const days = { from: '2019-03-01', to: '2019-03-31' };
    const subject = 'plan:1';
    await write({ at: '2019-03-01T06:00:00.000Z', by: 'controller', event: 'test.seen', subject });
    await write({ at: '2019-03-02T06:00:00.000Z', by: 'controller', event: 'test.done', subject });
    await write({ at: '2019-03-03T06:00:00.000Z', by: 'curator', event: 'test.seen', subject });
    await write({ at: '2019-03-04T06:00:00.000Z', by: 'controller', event: 'test.seen', subject: 'plan:2' });
    const person = 'власов';
    const daysOf = async (query: Partial<JournalQuery>) =>
      (await moments({ ...days, ...query })).map((at) => Number(at.slice(8, 10)));
    expect(await daysOf({ person })).toEqual([4, 2, 1]);
    expect(await daysOf({ event: 'test.seen' })).toEqual([4, 3, 1]);
    expect(await daysOf({ subject })).toEqual([3, 2, 1]);
    expect(await daysOf({ person, event: 'test.seen', subject })).toEqual([1]);
    expect(await daysOf({ person: '%' })).toEqual([]);
  });

  it('of a region is not another’s, whatever is asked', async () => {
    const at = '2019-04-01T06:00:00.000Z';
    await write({ at, by: 'controller', event: 'test.own', subject: 'plan:3' });
    const [entry] = (await ask({ event: 'test.own' })).items;
    const narrowed = [
      { event: 'test.own' },
      { person: 'Власов' },
      { subject: 'plan:3' },
      { from: '2019-04-01', to: '2019-04-01' },
    ];
    for (const query of narrowed) expect(await moments(query)).toContain(at);
    for (const query of [...narrowed, { before: entry?.id }])
      expect(await moments(query, 'foreign-admin')).not.toContain(at);
    expect(await moments({ event: 'test.own', before: entry?.id }, 'foreign-admin')).toEqual([]);
  });
});
