import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { countryContract as api } from '#domain/consolidation/contract.country.ts';
import { project, slotsOf } from '#domain/forms/rules.project.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { refreshShown } from '#server/consolidation/job.ts';
import { formLibrary as library } from '#server/forms/library.ts';
import { inRegion } from '#server/lib/db.ts';
import { answersOf, type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, listedSchools, reviewerOf, type World } from '../support/world.ts';

const COUNT = 'staffing.primary.count';
const PUPILS = 'contingent.pupils.count';
const slot = (key: string) => slotsOf(resourceSurvey).findIndex((one) => one.key === key);

let world: World;
let collection: Collection;
const refresh = (at: string) =>
  refreshShown(world.db, library, [world.region, world.foreignRegion], new Date(at));
const figures = { query: { formCode: resourceSurvey.code, period: '2020' } };

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  await accept('city1');
  await submit(world, 'village1', collection.form.village1);
  await refresh('2020-06-01T05:32:00Z');
});
afterAll(() => world.close());

async function accept(school: ListedSchool): Promise<void> {
  const id = collection.form[school];
  const form = await world.as(school).call(surveysContract.getForm, { params: { id } });
  const { version } = form.status === 'submitted' ? form : await submit(world, school, id);
  await world.as(reviewerOf(school)).call(surveysContract.accept, { params: { id }, body: { version } });
}

describe('the country of regions', () => {
  it('knows how far each region is, and no figure of a single form', async () => {
    const [known] = await world.as('federal').call(api.listCollections);
    expect(known).toMatchObject({
      formCode: resourceSurvey.code,
      period: '2020',
      regions: 1,
      total: 5,
      submitted: 1,
      accepted: 0,
    });
    const { regions, aggregate } = await world.as('federal').call(api.getCountry, figures);
    expect(regions).toEqual([
      {
        code: '56',
        name: 'Оренбургская область',
        total: 5,
        submitted: 1,
        accepted: 0,
        computedAt: '2020-06-01T05:32:00.000Z',
      },
    ]);
    expect(aggregate.sums[slot(COUNT)]).toBe(0);
  });

  it('keeps its moment while nothing changes, and follows what does', async () => {
    await refresh('2020-06-02T05:00:00Z');
    const still = await world.as('federal').call(api.getCountry, figures);
    expect(still.regions[0]?.computedAt).toBe('2020-06-01T05:32:00.000Z');
    await submit(world, 'orsk1', collection.form.orsk1);
    await refresh('2020-06-03T05:00:00Z');
    const now = await world.as('federal').call(api.getCountry, figures);
    expect(now.regions[0]).toMatchObject({ submitted: 2, computedAt: '2020-06-03T05:00:00.000Z' });
  });

  it('is the ready sums of regions, once enough of their schools are in them', async () => {
    for (const school of listedSchools) if (school !== 'city1') await accept(school);
    await refresh('2020-06-04T05:00:00Z');
    const { regions, aggregate } = await world.as('federal').call(api.getCountry, figures);
    expect(regions[0]).toMatchObject({ submitted: 0, accepted: 5, computedAt: '2020-06-04T05:00:00.000Z' });
    const own = listedSchools.map((school) => project(resourceSurvey, answersOf(school).answers));
    expect(aggregate.sums[slot(COUNT)]).toBe(
      own.reduce((sum, { values }) => sum + (values[slot(COUNT)] ?? 0), 0),
    );
    expect(aggregate.sums[slot(COUNT)]).toBeGreaterThan(0);
  });

  it('tells nothing of pupils and families that a region has not published', async () => {
    const { aggregate, hidden } = await world.as('federal').call(api.getCountry, figures);
    expect(hidden).toContain(PUPILS);
    expect(aggregate.sums[slot(PUPILS)]).toBe(0);
    expect(aggregate.filled[slot(PUPILS)]).toBe(0);
  });

  it('names no school, no municipality and no person', async () => {
    const { body } = await world.as('federal').send(api.getCountry, figures);
    for (const word of ['Школа № 101', 'Бузулук', world.municipality.buzuluk, world.organization.city1])
      expect(body.includes(word), word).toBe(false);
  });

  it('is closed by the database itself to a transaction of any region', async () => {
    const seen = (region: World['region']) =>
      inRegion(world.db, region, async (tx) => {
        const { rows } = await sql<{ count: number }>`
          SELECT count(*) FROM country_figures(${resourceSurvey.code}, '2020')`.execute(tx);
        return rows[0]?.count;
      });
    expect([await seen(world.region), await seen(world.foreignRegion)]).toEqual([0, 0]);
  });

  it('has no figures of a period that nobody collected', async () => {
    const query = { formCode: resourceSurvey.code, period: '1999' };
    expect((await world.as('federal').refused(api.getCountry, { query })).status).toBe(404);
  });
});
