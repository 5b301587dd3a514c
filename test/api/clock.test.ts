import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { START } from '../support/app.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let collection: Collection;
const zoneOfMachine = process.env.TZ;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(START);
  collection = await openCollection(world);
});

const progress = async () =>
  (await world.as('curator').call(surveysContract.getProgress, { params: { id: collection.campaign } }))
    .total;
const moveTo = (businessOn: string | null) =>
  world.as('admin').call(directoryContract.moveClock, { body: { businessOn } });
const signedIn = async () => (await world.as('city1').call(peopleContract.getSession)).signedIn;

describe.each(['UTC', 'America/New_York', 'Pacific/Auckland'])('a deadline, on a machine in %s', (zone) => {
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (zoneOfMachine === undefined) delete process.env.TZ;
    else process.env.TZ = zoneOfMachine;
  });

  it('ends with the last second of its day in the region’s zone', async () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    world.clock.set('2020-06-05T18:59:59.999Z');
    expect(await progress()).toMatchObject({ overdue: 0, late: 0 });
    expect(await signedIn()).toMatchObject({ today: '2020-06-05' });
    const inTime = await submit(world, 'city1', collection.form.city1);
    expect(inTime.timeliness).toBe('on_time');

    world.clock.set('2020-06-05T19:00:00.000Z');
    expect(await progress()).toMatchObject({ overdue: 4, late: 0 });
    expect(await signedIn()).toMatchObject({ today: '2020-06-06' });
    const late = await submit(world, 'city2', collection.form.city2);
    expect(late.timeliness).toBe('late');
    expect(await progress()).toMatchObject({ overdue: 3, late: 1 });
  });

  it('counts for what stands: a form returned and sent again after the day is late', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    world.clock.set('2020-06-20T04:00:00Z');
    const input = { params: { id: sent.id }, body: { version: sent.version, reason: 'Проверьте сведения' } };
    await world.as('buzuluk').call(surveysContract.sendBack, input);
    expect((await submit(world, 'city1', sent.id, 'second')).timeliness).toBe('late');
  });
});

describe('the conditional day', () => {
  it('decides terms and is said to be conditional; sessions and the journal keep real time', async () => {
    expect(await signedIn()).toMatchObject({ today: '2020-05-20', conditional: false });
    await moveTo('2020-09-10');
    expect(await signedIn()).toMatchObject({ today: '2020-09-10', conditional: true });
    expect(await progress()).toMatchObject({ overdue: 5 });
    const late = await submit(world, 'city1', collection.form.city1);
    expect([late.timeliness, late.submittedAt]).toEqual(['late', '2020-09-10T04:00:00.000Z']);
    const [entry] = await world.owner<{ business_at: Date; at: Date }>(
      "SELECT at, business_at FROM audit_events WHERE event = 'survey_form.submitted' ORDER BY id DESC LIMIT 1",
    );
    expect(entry?.business_at.toISOString()).toBe('2020-09-10T04:00:00.000Z');
    expect(Math.abs(Date.now() - Number(entry?.at))).toBeLessThan(60_000);
    await moveTo(null);
    expect(await signedIn()).toMatchObject({ today: '2020-05-20', conditional: false });
    expect(await progress()).toMatchObject({ overdue: 0 });
  });

  it('keeps the time of day of the region', async () => {
    await moveTo('2020-09-10');
    world.clock.set('2020-05-20T18:59:59Z');
    expect((await signedIn())?.today).toBe('2020-09-10');
    world.clock.set('2020-05-20T19:00:00Z');
    expect((await signedIn())?.today).toBe('2020-09-10');
    await moveTo(null);
  });

  it('of one region is not another’s', async () => {
    await moveTo('2020-09-10');
    const other = (await world.as('foreign-admin').call(peopleContract.getSession)).signedIn;
    expect(other).toMatchObject({ today: '2020-05-20', conditional: false });
    await moveTo(null);
  });

  it('is moved only in a demonstration', async () => {
    const real = await createWorld({ demo: false });
    try {
      const body = { businessOn: '2020-09-10' };
      expect(await real.as('admin').refused(directoryContract.moveClock, { body })).toMatchObject({
        status: 403,
        reason: 'region.clock_is_real',
      });
      expect((await real.as('admin').call(peopleContract.getSession)).signedIn?.conditional).toBe(false);
    } finally {
      await real.close();
    }
  });
});
