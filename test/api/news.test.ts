import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { PRESENT_SECONDS } from '#domain/surveys/model.live.ts';
import { type Collection, openCollection } from '../support/collection.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

const PHONE = 'identification.phone.text';
const COUNT = 'staffing.primary.count';
let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  collection = await openCollection(world);
});

const ask = (login: Login, cell: string | null, since = 0) =>
  world.as(login).call(api.getNews, { params: { id: collection.form.city1 }, body: { since, cell } });
const save = (cell: string, value: string | number, base = 0) =>
  world.as('city1').call(api.saveCells, {
    params: { id: collection.form.city1 },
    body: { changes: [{ cell, value, base }] },
  });

describe('news of a form', () => {
  it('are its cells changed since, each with its last value', async () => {
    await save(PHONE, '2-11-22');
    const { version } = await save(COUNT, 3);
    await save(COUNT, 4, version);
    const news = await ask('buzuluk', null, 1);
    expect(news).toMatchObject({ version: 3, status: 'draft', round: 1 });
    expect(news.changes).toEqual([{ cell: COUNT, value: 4, version: 3 }]);
    expect((await ask('buzuluk', null, 3)).changes).toEqual([]);
    expect((await ask('buzuluk', null)).changes).toHaveLength(2);
  });

  it('name the others at it and their cells, never oneself', async () => {
    expect((await ask('city1', COUNT)).people).toEqual([]);
    expect((await ask('buzuluk', null)).people).toEqual([{ name: 'Носова Елена Глебовна', cell: COUNT }]);
    await ask('city1', PHONE);
    expect((await ask('buzuluk', null)).people).toMatchObject([{ cell: PHONE }]);
    expect((await ask('city1', PHONE)).people).toMatchObject([{ cell: null }]);
  });

  it('forget who has said nothing for a while', async () => {
    await ask('city1', COUNT);
    world.clock.advance({ seconds: PRESENT_SECONDS + 1 });
    expect((await ask('buzuluk', null)).people).toEqual([]);
    await ask('city1', COUNT);
    expect((await ask('buzuluk', null)).people).toHaveLength(1);
  });

  it('are for those who may read the form', async () => {
    for (const login of ['city2', 'rayon', 'orsk'] as const) {
      const input = { params: { id: collection.form.city1 }, body: { since: 0, cell: null } };
      expect((await world.as(login).refused(api.getNews, input)).status).toBe(404);
    }
    expect((await ask('city1', null)).people).toEqual([]);
  });

  it('of one’s own school leave no trace in the journal and need no key', async () => {
    await ask('city1', COUNT);
    const events = await world.owner(
      `SELECT 1 FROM audit_events WHERE event = 'survey_form.news_shown' AND user_id = $1`,
      [world.user.city1],
    );
    expect(events).toEqual([]);
  });
});
