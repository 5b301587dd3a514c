import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { noticesContract as api } from '#domain/assignments/notices/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { tellOfTerms } from '#server/assignments/notices/service.ts';
import { assignmentIn, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
let regionId: RegionId;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
  const [region] = await world.owner<{ id: RegionId }>('SELECT region_id AS id FROM plans');
  if (!region) throw new Error('no plan');
  regionId = region.id;
});
afterAll(() => world.close());

const tellOn = async (businessOn: string) => {
  await world.as('admin').call(directoryContract.moveClock, { body: { businessOn } });
  return tellOfTerms(world.db, regionId, new Date());
};
const told = async (login: Login, query: { unread?: 'yes' } = {}) =>
  (await world.as(login).call(api.listNotices, { query })).items;
const ofItem = async (login: Login, number: string) =>
  (await told(login))
    .filter(({ item }) => item.number.replace(/\.$/, '') === number)
    .map(({ rung, dueOn, count }) => ({ rung, dueOn, count }));
const unread = async (login: Login) => (await world.as(login).call(api.countNotices, {})).count;

// Item 3 is due on 30.06.2020; 24.06 and 01.07 of that year are plain working days of the calendar.
describe('notices of terms', () => {
  it('come to the executor on the rungs of the ladder, once however often they are made', async () => {
    expect(await tellOn('2020-06-23')).toBeGreaterThan(0);
    expect(await ofItem('city1', '3')).toEqual([{ rung: 'in_5', dueOn: '2020-06-30', count: 1 }]);
    expect(await tellOn('2020-06-23')).toBe(0);
    await tellOn('2020-06-29');
    await tellOn('2020-06-30');
    expect((await ofItem('city1', '3')).map(({ rung }) => rung).sort()).toEqual(['in_1', 'in_5', 'today']);
  });

  it('do not come on a day off, nor of what was reported', async () => {
    expect(await tellOn('2020-06-27')).toBe(0);
    await world.as('city2').call(assignmentsContract.report, {
      params: { id: assignmentIn(world, roadmap.assignments, '3', 'city2').id },
      body: { version: 0, text: 'Причины разобраны', fileIds: [] },
    });
    await tellOn('2020-07-01');
    expect((await ofItem('city2', '3')).map(({ rung }) => rung)).not.toContain('after_1');
    expect((await ofItem('city1', '3')).map(({ rung }) => rung)).toContain('after_1');
  });

  it('tell the authority on the third day and the ministry on the fifth, with counts and of nobody else', async () => {
    await tellOn('2020-07-03');
    expect(await ofItem('buzuluk', '3')).toContainEqual({ rung: 'after_3', dueOn: '2020-06-30', count: 1 });
    expect((await ofItem('curator', '3')).map(({ rung }) => rung)).not.toContain('after_3');
    await tellOn('2020-07-07');
    const ministry = (await ofItem('curator', '3')).find(({ rung }) => rung === 'after_5');
    expect(ministry?.count).toBeGreaterThan(1);
    expect(await ofItem('mms', '3')).toEqual([]);
    expect(await told('foreign-admin')).toEqual([]);
  });

  it('do not come to who was dismissed', async () => {
    const village = { params: { id: world.user.village1 }, body: { blocked: true } };
    await world.as('admin').call(peopleContract.setBlocked, village);
    await tellOn('2020-09-29');
    await tellOn('2020-09-30');
    const late = await world.owner<{ login: string }>(
      `SELECT DISTINCT u.login FROM notices n JOIN users u ON u.id = n.user_id
        WHERE n.made_at > '2020-09-01' AND n.rung = 'today'`,
    );
    const logins = late.map(({ login }) => login);
    expect(logins).toContain('city1');
    expect(logins).not.toContain('village1');
  });

  it('are read one by one or all, by the person alone', async () => {
    const [first] = await told('city1', { unread: 'yes' });
    if (!first) throw new Error('nothing was told');
    const count = await unread('city1');
    await world.as('city2').call(api.readNotices, { body: { id: first.id } });
    expect(await unread('city1')).toBe(count);
    expect(await world.as('city1').call(api.readNotices, { body: { id: first.id } })).toEqual({
      count: count - 1,
    });
    await world.as('city1').call(api.readNotices, { body: {} });
    expect(await told('city1', { unread: 'yes' })).toEqual([]);
    expect((await told('city1')).every(({ isRead }) => isRead)).toBe(true);
  });
});
