import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { FEWEST_FORMS } from '#domain/surveys/model.burden.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, type Login, listedSchools, type World } from '../support/world.ts';

const CELL = 'identification.phone.text';
let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
});
afterAll(() => world.close());

/** Works in the form as its page would report it. */
function work(school: ListedSchool, effort: { keys: number; seconds: number }, value: string) {
  const params = { id: collection.form[school] };
  return world.as(school).call(api.saveCells, {
    params,
    body: { changes: [{ cell: CELL, value, base: 100_000 }], effort },
  });
}

async function burdenFor(login: Login) {
  const all = await world.as(login).call(api.listBurden, {});
  return all.find(({ campaign }) => campaign.id === collection.campaign);
}

describe('the burden of a collection', () => {
  it('is added up by form and told of sent forms only, and of five or more', async () => {
    for (const [at, school] of listedSchools.entries()) {
      await work(school, { keys: 100, seconds: 600 }, `8 (35342) 2-11-${10 + at}`);
      await work(school, { keys: 100 + at * 10, seconds: 60 * at }, `8 (35342) 2-12-${10 + at}`);
    }
    expect(await burdenFor('curator')).toMatchObject({ forms: 0, figures: null });

    expect(listedSchools).toHaveLength(FEWEST_FORMS);
    const [last = 'city1', ...others] = listedSchools;
    for (const school of others) await submit(world, school, collection.form[school]);
    expect(await burdenFor('curator')).toMatchObject({ forms: 4, figures: null });

    await submit(world, last, collection.form[last]);
    expect(await burdenFor('curator')).toMatchObject({
      forms: 5,
      figures: { medianMinutes: 12, longestMinutes: 14, medianKeys: 220, carriedShare: 0 },
    });
  });

  it('tells a municipality of its own schools, and of fewer than five nothing but their number', async () => {
    const own = listedSchools.filter((school) => school.startsWith('city'));
    expect(own.length).toBeLessThan(FEWEST_FORMS);
    expect(await burdenFor('buzuluk')).toMatchObject({ forms: own.length, figures: null });
  });

  it('refuses impossible work', async () => {
    const refused = await world.as('city1').refused(api.saveCells, {
      params: { id: collection.form.city1 },
      body: { changes: [{ cell: CELL, value: '1', base: 0 }], effort: { keys: -1, seconds: 0 } },
    });
    expect(refused.status).toBe(400);
  });
});
