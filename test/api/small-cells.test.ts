import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { consolidationContract as api } from '#domain/consolidation/contract.ts';
import type { Answers } from '#domain/forms/model.ts';
import { presentConsolidated } from '#domain/forms/present.ts';
import { surveysContract as surveys } from '#domain/surveys/contract.ts';
import { refreshShown } from '#server/consolidation/job.ts';
import { formLibrary } from '#server/forms/library.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import {
  createWorld,
  type ListedSchool,
  type Login,
  listedSchools,
  reviewerOf,
  type World,
} from '../support/world.ts';

const POLICE = 'contingent.police_register.count';
const POLICE_SHARE = 'contingent.police_register.percent';
const PUPILS = 'contingent.pupils.count';
const TEACHERS = 'staffing.primary.count';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
});
afterAll(() => world.close());

/** Every school has one pupil registered with the police, or as many as are told. */
async function accept(school: ListedSchool, { form }: Collection, police = 1): Promise<void> {
  const id = form[school];
  const filled = answersOf(school);
  const answers: Answers = { ...filled.answers, [POLICE]: police, 'contingent.school_register.count': 9 };
  const { version } = await fill(world, school, id, { ...filled, answers });
  const sent = await world.as(school).call(surveys.submit, { params: { id }, body: { version } });
  const body = { version: sent.version };
  await world.as(reviewerOf(school)).call(surveys.accept, { params: { id }, body });
}

const close = ({ campaign }: Collection) =>
  world.owner('UPDATE campaigns SET closed_at = now(), closed_by = $2 WHERE id = $1', [
    campaign,
    world.user.curator,
  ]);

/** What the queue does by the clock and when a collection is closed. */
const show = () => refreshShown(world.db, formLibrary, [world.region], world.clock.now());

async function seenBy(login: Login, { campaign }: Collection, query: object = {}) {
  const answer = await world.as(login).call(api.getConsolidation, { params: { id: campaign }, query });
  const figures = presentConsolidated(resourceSurvey, answer.aggregate);
  const numberOf = (cell: string) => {
    const figure = figures[cell];
    if (answer.protection?.hidden.includes(cell)) return null;
    return figure?.kind === 'sum' ? figure.sum : figure?.kind === 'ratio' ? figure.value : undefined;
  };
  return { ...answer, numberOf };
}

const outsiders = ['ukn', 'rcro'] as const;
const line = ['admin', 'curator', 'controller'] as const;

describe('a collection that goes on', () => {
  it('shows nobody outside of the line anything while too few forms are accepted', async () => {
    await accept('city1', collection);
    await accept('city2', collection);
    await show();
    const seen = await seenBy('ukn', collection);
    expect(seen.aggregate.forms).toBe(0);
    expect(seen.numberOf(TEACHERS)).toBe(0);
    expect(seen.municipalities).toEqual([]);
    expect((await seenBy('curator', collection)).numberOf(POLICE)).toBe(2);
  });

  it.each(outsiders)('shows %s its staff and no pupils', async (login) => {
    for (const school of ['village1', 'village2', 'orsk1'] as const) {
      if (login === 'ukn') await accept(school, collection);
    }
    await show();
    const seen = await seenBy(login, collection);
    expect(seen.protection).toMatchObject({
      state: 'collecting',
      publishedOn: null,
      leastCount: 5,
      leastForms: 3,
    });
    expect(seen.numberOf(TEACHERS)).toBe((await seenBy('curator', collection)).numberOf(TEACHERS));
    expect([POLICE, POLICE_SHARE, PUPILS].map(seen.numberOf)).toEqual([null, null, null]);
    const guarded = JSON.stringify({ ...seen.aggregate, sums: [], filled: [], noData: [] });
    expect(guarded).not.toContain('contingent.police');
  });

  it.each(line)('shows %s the figures as they are', async (login) => {
    const seen = await seenBy(login, collection);
    expect(seen.protection).toBeNull();
    expect(seen.numberOf(POLICE)).toBe(5);
  });
});

describe('a closed collection', () => {
  beforeAll(() => close(collection));

  it('is published by the queue, not by whoever looks first', async () => {
    const seen = await seenBy('ukn', collection);
    expect(seen.protection).toMatchObject({ state: 'few_forms', publishedOn: null });
    expect(await world.owner('SELECT 1 FROM survey_publications')).toEqual([]);
    await show();
  });

  it('is published: municipalities of few forms stand together', async () => {
    const seen = await seenBy('ukn', collection);
    expect(seen.protection).toMatchObject({
      state: 'published',
      publishedOn: expect.any(String),
      othersOpen: true,
    });
    expect(seen.protection?.others.map(({ name }) => name).sort()).toEqual(
      ['Бузулукский район', 'город Бузулук', 'город Орск'].sort(),
    );
    expect(seen.municipalities).toEqual([]);
    expect(seen.numberOf(POLICE)).toBe(5);
    const pupils = (await seenBy('curator', collection)).numberOf(PUPILS);
    expect(seen.numberOf(PUPILS)).toBe(pupils);
    expect(seen.numberOf(POLICE_SHARE)).toBeCloseTo(500 / (pupils ?? 1), 0);
  });

  it('opens neither a municipality of few forms nor a school behind a figure', async () => {
    const params = { id: collection.campaign };
    for (const login of outsiders) {
      for (const municipalityId of Object.values(world.municipality)) {
        const refusal = await world
          .as(login)
          .refused(api.getConsolidation, { params, query: { municipalityId } });
        expect(refusal).toMatchObject({ status: 404, reason: 'municipality.not_found' });
      }
      const schools = { params, query: { cell: POLICE } };
      expect((await world.as(login).refused(exactContract.listSchools, schools)).status).toBe(403);
      expect((await world.as(login).refused(exactContract.getFigures, { params, query: {} })).status).toBe(
        403,
      );
    }
  });

  it('shows the others together as the region that they are here', async () => {
    const seen = await seenBy('ukn', collection, { others: 'true' });
    expect(seen.numberOf(POLICE)).toBe(5);
  });

  it('tells an inter-municipal centre nothing of groups that reach beyond its municipalities', async () => {
    const seen = await seenBy('mmc', collection);
    expect([seen.aggregate.forms, seen.protection?.othersOpen]).toEqual([0, false]);
    expect(seen.protection?.others.map(({ name }) => name)).not.toContain('город Бузулук');
    const input = { params: { id: collection.campaign }, query: { others: 'true' as const } };
    expect((await world.as('mmc').refused(api.getConsolidation, input)).status).toBe(404);
  });

  it('is never published again: a later change does not tell of its school', async () => {
    const id = collection.form.city1;
    await world.owner(`UPDATE campaigns SET closed_at = NULL, closed_by = NULL WHERE id = $1`, [
      collection.campaign,
    ]);
    const { version } = await world.as('buzuluk').call(surveys.getForm, { params: { id } });
    const body = { version, reason: 'Проверьте сведения о детях' };
    await world.as('buzuluk').call(surveys.withdrawAcceptance, { params: { id }, body });
    await accept('city1', collection, 7);
    await close(collection);
    await show();
    expect((await seenBy('curator', collection)).numberOf(POLICE)).toBe(11);
    expect((await seenBy('ukn', collection)).numberOf(POLICE)).toBe(5);
  });
});

describe('another collection', () => {
  it('of the same schools and period is not published beside it', async () => {
    const again = await openCollection(world);
    for (const school of listedSchools) await accept(school, again);
    await close(again);
    await show();
    const seen = await seenBy('ukn', again);
    expect(seen.protection?.state).toBe('shared_schools');
    expect(seen.numberOf(PUPILS)).toBeNull();
  });

  it('of a region with a small figure hides it and nothing else', async () => {
    const next = await openCollection(world);
    await world.owner(`UPDATE campaigns SET period = '2021' WHERE id = $1`, [next.campaign]);
    for (const school of listedSchools) await accept(school, next, school === 'city1' ? 4 : 0);
    await close(next);
    await Promise.all([show(), show()]);
    const seen = await Promise.all(outsiders.map((login) => seenBy(login, next)));
    for (const { numberOf, aggregate } of seen) {
      expect([numberOf(POLICE), numberOf(POLICE_SHARE)]).toEqual([null, null]);
      expect(numberOf(PUPILS)).toBeGreaterThan(100);
      expect(numberOf('contingent.school_register.count')).toBe(45);
      expect(aggregate.sums).not.toContain(4 * 10);
    }
    // The queue was worked through twice at once.
    const rows = await world.owner('SELECT 1 FROM survey_publications WHERE campaign_id = $1', [
      next.campaign,
    ]);
    expect(rows).toHaveLength(1);
  });
});
