import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { MAX_LIVE_DELEGATIONS } from '#domain/surveys/model.delegation.ts';
import { nobody, refusalOf } from '../support/actors.ts';
import { answersOf, type Collection, fill, openCollection, submit } from '../support/collection.ts';
import { createWorld, type World } from '../support/world.ts';

const OWN = 'staffing.primary.count';
const FOREIGN = 'contingent.pupils.count';
let world: World;
let collection: Collection;
let form: SurveyFormId;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2020-05-25T05:00:00Z');
  collection = await openCollection(world);
  form = collection.form.city1;
});

const give = (section = 'staffing', until = '2020-06-01') =>
  world.as('city1').call(api.delegateSection, {
    params: { id: form },
    body: { section, to: 'Заместитель директора', until },
  });

/** A browser that has opened the link. */
async function enter(token: string) {
  const response = await nobody(world).send(api.openDelegation, { body: { token } });
  if (response.statusCode !== 200) return { refusal: refusalOf(response) };
  const cookie = `opora=${response.cookies.find(({ name }) => name === 'opora')?.value}`;
  const { csrfToken } = (await world.app.inject({ url: '/api/session', headers: { cookie } })).json()
    .signedIn;
  const send = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
    world.app.inject({
      method,
      url,
      headers: { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() },
      ...(payload && { payload }),
    });
  return { opened: response.json(), send };
}

async function guestOf(token: string) {
  const { send } = await enter(token);
  if (!send) throw new Error('the link did not open');
  return send;
}

const cells = (changes: object[]) => ({ changes });
const address = () => `/api/survey-forms/${form}`;

describe('a section given away', () => {
  it('opens by its link and shows that section only', async () => {
    await fill(world, 'city1', form, answersOf('city1'));
    const { delegation, token } = await give();
    const { opened } = await enter(token);
    expect(opened).toEqual({ formId: form, section: 'staffing' });

    const send = await guestOf(token);
    const seen = (await send('GET', address())).json();
    expect(seen).toMatchObject({ section: 'staffing', actions: ['fill'], delegations: [], history: [] });
    for (const part of [seen.answers, seen.cellVersions]) {
      expect(Object.keys(part).filter((key) => !key.startsWith('staffing.'))).toEqual([]);
      expect(Object.keys(part).length).toBeGreaterThan(10);
    }
    const head = await world.as('city1').call(api.getForm, { params: { id: form } });
    expect(head.delegations).toEqual([{ ...delegation, openedAt: world.clock.now().toISOString() }]);
    expect((await world.as('buzuluk').call(api.getForm, { params: { id: form } })).delegations).toEqual([]);
  });

  it('takes cells of that section and refuses the others, in saving, history, comments and confirmation', async () => {
    const send = await guestOf((await give()).token);
    const save = (cell: string) => send('PUT', `${address()}/cells`, cells([{ cell, value: 7, base: 0 }]));
    expect((await save(OWN)).statusCode).toBe(200);
    expect((await save(FOREIGN)).json().error.reason).toBe('delegation.other_section');
    const history = (cell: string) => send('GET', `${address()}/cell-history?cell=${cell}`);
    expect((await history(OWN)).json()).toMatchObject([{ after: 7, by: 'Заместитель директора' }]);
    expect((await history(FOREIGN)).statusCode).toBe(403);
    const comment = (cell: string) =>
      send('PUT', `${address()}/comments`, { key: `any@${cell}`, text: 'Верно' });
    expect((await comment(FOREIGN)).statusCode).toBe(403);
    const confirm = (section: string) =>
      send('PUT', `${address()}/sections/${section}/confirmation`, { confirmed: true });
    expect((await confirm('contingent')).statusCode).toBe(403);
    expect((await confirm('staffing')).statusCode).toBe(200);

    await world.as('city1').call(api.saveCells, {
      params: { id: form },
      body: cells([{ cell: FOREIGN, value: 3, base: 0 }]) as never,
    });
    const news = (await send('PUT', `${address()}/presence`, { since: 0, cell: null })).json();
    expect(news.changes.map(({ cell }: { cell: string }) => cell)).toEqual([OWN]);
  });

  it('gives nothing else: no other form, no sending, no giving on, no figures, no desk of the school', async () => {
    const send = await guestOf((await give()).token);
    const other = collection.form.city2;
    for (const [method, url, body] of [
      ['GET', `/api/survey-forms/${other}`],
      ['POST', `${address()}/submission`, { version: 0 }],
      ['POST', `${address()}/delegations`, { section: 'specialists', to: 'Кому-то', until: '2020-06-01' }],
      ['GET', `${exactContract.listSchools.path.replace(':id', collection.campaign)}?cell=${FOREIGN}`],
      ['GET', assignmentsContract.listAssignments.path],
      ['GET', '/api/organizations'],
    ] as const) {
      expect([403, 404], url).toContain((await send(method, url, body)).statusCode);
    }
    const listed = (await send('GET', '/api/survey-forms')).json();
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([form]);
  });

  it('tells nothing of the work in the others: no people there, no remark on the form, no desk', async () => {
    const { version } = await submit(world, 'city1', form);
    const remark = { version, reason: 'Проверьте кадры: раздел 1' };
    await world.as('buzuluk').call(api.sendBack, { params: { id: form }, body: remark });
    const send = await guestOf((await give()).token);
    const listed = (await send('GET', '/api/survey-forms')).json();
    expect(listed).toMatchObject([{ id: form, status: 'returned', returnReason: null }]);
    expect((await send('GET', '/api/desk')).json()).toEqual({
      actions: [],
      waits: [],
      standings: [],
      measures: null,
      red: [],
      planId: null,
      changes: [],
    });

    const standAt = (cell: string | null) =>
      world.as('city1').call(api.getNews, { params: { id: form }, body: { since: 0, cell } });
    const ask = async (cell: string | null) =>
      (await send('PUT', `${address()}/presence`, { since: 0, cell })).json();
    for (const cell of [null, FOREIGN]) {
      await standAt(cell);
      expect((await ask(null)).people).toEqual([]);
    }
    await standAt(OWN);
    expect((await ask(OWN)).people).toEqual([{ name: 'Носова Елена Глебовна', cell: OWN }]);
    expect((await ask(FOREIGN)).error.reason).toBe('delegation.other_section');
  });

  it('tells of remarks on that section and of none elsewhere, nor that another form of the school is there', async () => {
    const earlier = await openCollection(world, '2019-06-05');
    const { version } = await submit(world, 'city1', form);
    const body = { version, reason: 'Проверьте сведения' };
    await world.as('buzuluk').call(api.sendBack, { params: { id: form }, body });
    const send = await guestOf((await give()).token);
    const remark = (section: string) =>
      world.as('buzuluk').call(reviewContract.addRemark, {
        params: { id: form },
        body: { section, cell: null, text: 'Сверьте с журналом' },
      });
    const news = async () => (await send('PUT', `${address()}/presence`, { since: 0, cell: null })).json();
    await remark('contingent');
    expect((await news()).remarksAt).toBeNull();
    await remark('staffing');
    expect((await news()).remarksAt).not.toBeNull();
    expect((await send('GET', `${address()}/remarks`)).json()).toMatchObject([{ section: 'staffing' }]);
    for (const part of ['', '/remarks', '/difference', '/change-requests']) {
      const { statusCode } = await send('GET', `/api/survey-forms/${earlier.form.city1}${part}`);
      expect([part, statusCode]).toEqual([part, 404]);
    }
  });

  it('makes no member of staff: no password to set, no line among the people', async () => {
    const send = await guestOf((await give()).token);
    for (const current of ['link', 'x']) {
      const body = { current, next: 'длинный новый пароль' };
      expect((await send('PUT', '/api/session/password', body)).json().error.reason).toBe(
        'person.wrong_password',
      );
    }
    const guest = (await send('GET', '/api/session')).json().signedIn.user;
    const signIn = { body: { login: guest.login, password: 'link' } };
    expect((await nobody(world).refused(peopleContract.signIn, signIn)).status).toBe(401);
    const search = { query: { search: guest.login } };
    expect((await world.as('admin').call(peopleContract.listPeople, search)).items).toEqual([]);
  });

  it('is taken back at once', async () => {
    const { delegation, token } = await give();
    const send = await guestOf(token);
    await world.as('city1').call(api.revokeDelegation, { params: { id: form, delegationId: delegation.id } });
    expect((await send('GET', address())).statusCode).toBe(401);
    expect((await enter(token)).refusal).toMatchObject({ status: 403, reason: 'delegation.revoked' });
    expect((await world.as('city1').call(api.getForm, { params: { id: form } })).delegations).toEqual([]);
  });

  it('ends with the last minute of its day', async () => {
    const { token } = await give('staffing', '2020-05-26');
    world.clock.set('2020-05-26T18:00:00Z');
    const send = await guestOf(token);
    world.clock.set('2020-05-26T18:59:59Z');
    expect((await send('GET', address())).statusCode).toBe(200);
    world.clock.set('2020-05-26T19:00:00Z');
    expect((await send('GET', address())).json().error.reason).toBe('session.ended');
    expect((await enter(token)).refusal).toMatchObject({ reason: 'delegation.ended' });
  });

  it('ends as well where the business day is moved beyond its term', async () => {
    const send = await guestOf((await give()).token);
    const move = (businessOn: string | null) =>
      world.as('admin').call(directoryContract.moveClock, { body: { businessOn } });
    await move('2020-06-02');
    expect((await send('GET', address())).json().error.reason).toBe('delegation.ended');
    expect((await send('GET', '/api/survey-forms')).json()).toEqual([]);
    await move(null);
    expect((await send('GET', address())).statusCode).toBe(200);
  });

  it('is one person’s: opened on another device, it closes on the first', async () => {
    const { token } = await give();
    const first = await guestOf(token);
    const second = await guestOf(token);
    expect((await first('GET', address())).statusCode).toBe(401);
    expect((await second('GET', address())).statusCode).toBe(200);
  });
});

describe('giving a section away', () => {
  it.each([
    ['an unknown section', { section: 'roof' }, 404],
    ['counts of pupils and families', { section: 'contingent' }, 403],
    ['a day that is over', { until: '2020-05-24' }, 400],
    ['a day too far', { until: '2020-09-01' }, 400],
    ['nobody', { to: ' ' }, 400],
  ])('is refused for %s', async (_, wrong, status) => {
    const body = { section: 'staffing', to: 'Завуч', until: '2020-06-01', ...wrong };
    const refused = await world.as('city1').refused(api.delegateSection, { params: { id: form }, body });
    expect(refused.status).toBe(status);
  });

  it('is for the head of that school, and not without end', async () => {
    const body = { section: 'staffing', to: 'Завуч', until: '2020-06-01' };
    const foreign = await world.as('city2').refused(api.delegateSection, { params: { id: form }, body });
    expect(foreign.status).toBe(404);
    for (let links = 0; links < MAX_LIVE_DELEGATIONS; links += 1) await give();
    const full = await world.as('city1').refused(api.delegateSection, { params: { id: form }, body });
    expect(full).toMatchObject({ status: 413, reason: 'delegation.crowded' });
  });

  it('keeps no link: only its hash stands in the database', async () => {
    const { token } = await give();
    const kept = await world.owner<{ found: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM survey_delegations d WHERE d::text LIKE '%' || $1 || '%')
           OR EXISTS (SELECT 1 FROM idempotency_keys k WHERE k::text LIKE '%' || $1 || '%')
           OR EXISTS (SELECT 1 FROM audit_events a WHERE a::text LIKE '%' || $1 || '%') AS found`,
      [token],
    );
    expect(kept).toEqual([{ found: false }]);
  });
});

it('tells nothing of a link that is none', async () => {
  expect((await enter('x'.repeat(43))).refusal).toMatchObject({
    status: 404,
    reason: 'delegation.unknown_link',
  });
});
