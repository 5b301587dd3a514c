import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { journalContract } from '#domain/journal/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { hashPassword } from '#server/lib/password.ts';
import { openSession } from '../support/actors.ts';
import { cheapest } from '../support/app.ts';
import { type Collection, openCollection } from '../support/collection.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'верный длинный пароль';
let world: World;
let collection: Collection;
let lines: string[] = [];

beforeAll(async () => {
  world = await createWorld({ log: (line) => lines.push(line) });
  await world.owner('UPDATE users SET password_hash = $1', [await hashPassword(PASSWORD, cheapest)]);
  collection = await openCollection(world);
});
afterAll(() => world.close());
beforeEach(() => {
  lines = [];
});

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const shape = { level: 40, address: '127.0.0.1', request: expect.any(String), msg: 'отказ' };
const enter = (login: string, password: string) =>
  world.nobody.send(peopleContract.signIn, { body: { login, password } });

describe('a refusal leaves a line in the log of the server', () => {
  it('by right, by scope and without a session', async () => {
    await world.as('city1').refused(peopleContract.listPeople);
    await world.as('city1').refused(surveysContract.getForm, { params: { id: collection.form.city2 } });
    await world.nobody.refused(surveysContract.listForms);
    const person = world.user.city1;
    expect(logged()).toMatchObject([
      { ...shape, reason: 'access.no_right', endpoint: 'GET /api/people', person },
      { ...shape, reason: 'survey.not_found', endpoint: 'GET /api/survey-forms/:id', person },
      { ...shape, reason: 'session.absent', endpoint: 'GET /api/survey-forms', person: null },
    ]);
  });

  it('by a foreign page and by a missing CSRF token', async () => {
    const { token } = await openSession(world, 'city1');
    const headers = { cookie: `opora=${token}`, 'x-csrf-token': 'made-up' };
    await world.nobody.send(peopleContract.signOut, {}, { headers });
    const foreign = { ...headers, origin: 'https://evil.example' };
    await world.nobody.send(peopleContract.signOut, {}, { headers: foreign });
    expect(logged()).toMatchObject([
      { ...shape, reason: 'session.csrf', endpoint: 'DELETE /api/session', person: world.user.city1 },
      { ...shape, reason: 'session.foreign_origin', endpoint: 'DELETE /api/session', person: null },
    ]);
  });

  it('at sign-in: a wrong password, an unknown login, a wait; and says neither login nor password', async () => {
    await enter('city2', 'совсем не тот пароль');
    await enter('no-such-login', 'совсем не тот пароль');
    for (let tried = 0; tried < 8; tried++) await enter('ukn', 'совсем не тот пароль');
    const reason = 'session.wrong_credentials';
    expect(logged().slice(0, 2)).toMatchObject([
      { ...shape, reason, endpoint: 'POST /api/session', person: world.user.city2 },
      { ...shape, reason, person: null },
    ]);
    expect(logged().at(-1)).toMatchObject({ ...shape, reason: 'session.wait' });
    expect(lines.join()).not.toMatch(/пароль|no-such-login|ukn/);
  });

  it('inside an answer of many, one by one', async () => {
    const forms = [{ id: collection.form.village1, version: 0 }];
    await world.as('buzuluk').call(reviewContract.acceptMany, { body: { forms } });
    expect(logged()).toMatchObject([
      {
        ...shape,
        reason: 'survey.not_found',
        endpoint: 'POST /api/review-queue/acceptance',
        person: world.user.buzuluk,
      },
    ]);
  });

  it('and what is taken or only wrong leaves none', async () => {
    await enter('city1', PASSWORD);
    await enter('', '');
    await world.as('admin').call(peopleContract.listPeople);
    expect(lines).toEqual([]);
  });
});

describe('the journal', () => {
  it('keeps who reads it', async () => {
    await world.as('controller').call(journalContract.listJournal);
    expect(await world.owner("SELECT user_id FROM audit_events WHERE event = 'journal.shown'")).toEqual([
      { user_id: world.user.controller },
    ]);
  });
});
