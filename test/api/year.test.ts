import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { yearContract as api } from '#domain/fulfilment/contract.year.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const yearOf = (key: OrganizationKey, query: object = {}) => ({
  params: { id: world.organization[key] },
  query,
});
const show = (login: Login, key: OrganizationKey, query?: object) =>
  world.as(login).call(api.getYear, yearOf(key, query));

describe('the year of an organisation', () => {
  it('holds every assignment of it once, in whatever year one looks', async () => {
    const own = roadmap.assignments.filter((a) => a.organization.id === world.organization.mouoBuzuluk);
    const ids = new Set<string>();
    for (const year of [2018, 2019, 2020, 2021]) {
      const { entries, undated } = await show('buzuluk', 'mouoBuzuluk', { kind: 'school', year });
      for (const { assignment, again } of entries) {
        if (again) continue;
        expect(ids.has(assignment.id)).toBe(false);
        ids.add(assignment.id);
      }
      if (year === 2021) for (const { id } of undated) ids.add(id);
    }
    expect([...ids].sort()).toEqual(own.map(({ id }) => id).sort());
  });

  it('is the one of today until another is asked for, in the order of days', async () => {
    const year = await show('city1', 'city1');
    expect(year).toMatchObject({
      kind: 'school',
      organization: { id: world.organization.city1, kind: 'school' },
    });
    const days = year.entries.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    const calendar = await show('city1', 'city1', { kind: 'calendar', year: 2020 });
    expect(calendar.entries.every(({ on }) => on.startsWith('2020-'))).toBe(true);
    expect(calendar.entries.length).toBeGreaterThan(0);
  });

  it('tells what is done as the list of assignments does', async () => {
    const { entries } = await show('city1', 'city1', { kind: 'calendar', year: 2020 });
    const entry = entries[0];
    if (!entry) throw new Error('the school has nothing in 2020');
    const params = { id: entry.assignment.id };
    const body = { version: 0, text: 'Анализ проведён', fileIds: [] };
    await world.as('city1').call(assignmentsContract.report, { params, body });
    const seen = await show('buzuluk', 'city1', { kind: 'calendar', year: 2020 });
    expect(seen.entries.find(({ assignment }) => assignment.id === params.id)?.assignment.status).toBe(
      'reported',
    );
  });
});

describe('whose year one may see', () => {
  it.each([
    ['curator', 'orsk1'],
    ['controller', 'mouoRayon'],
    ['buzuluk', 'city2'],
    ['buzuluk', 'mouoBuzuluk'],
    ['city1', 'city1'],
    ['rcro', 'rcro'],
  ] as const)('%s: %s', async (login, key) => {
    expect((await show(login, key)).organization.id).toBe(world.organization[key]);
  });

  it.each([
    ['buzuluk', 'village1'],
    ['buzuluk', 'mouoRayon'],
    ['city1', 'city2'],
    ['city1', 'mouoBuzuluk'],
    ['rcro', 'city1'],
    ['mms', 'city1'],
    ['foreign-admin', 'city1'],
    ['foreign-school', 'city1'],
  ] as const)('not %s: %s', async (login, key) => {
    expect(await world.as(login).refused(api.getYear, yearOf(key))).toMatchObject({
      status: 404,
      reason: 'organization.not_found',
    });
  });
});
