import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import { peopleContract as api } from '#domain/people/contract.ts';
import { hashPassword } from '#server/lib/password.ts';
import { IDLE_HOURS, LONGEST_HOURS } from '#server/lib/session.ts';
import { type Caller, callerOf, refusalOf } from '../support/actors.ts';
import { cheapest, START } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'верный длинный пароль';
let world: World;

beforeAll(async () => {
  world = await createWorld({
    demoAccounts: [{ login: 'city1', password: PASSWORD, title: 'Директор' }],
  });
  await world.owner('UPDATE users SET password_hash = $1', [await hashPassword(PASSWORD, cheapest)]);
});
afterAll(() => world.close());

const enter = (login: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  world.nobody.send(api.signIn, { body: { login, password } }, { headers });

const cookieOf = (response: LightMyRequestResponse) => response.cookies[0]?.value ?? '';

/** A real browser: what the server set is what it sends. */
async function signIn(login: string, password = PASSWORD): Promise<Caller> {
  const response = await enter(login, password);
  expect(response.statusCode, response.body).toBe(200);
  const csrf = response.json<{ csrfToken: string }>().csrfToken;
  const token = cookieOf(response);
  return callerOf(world, async () => ({ cookie: `opora=${token}`, 'x-csrf-token': csrf }));
}

const journalOf = (event: string) =>
  world.owner('SELECT subject, region_id FROM audit_events WHERE event = $1 ORDER BY id', [event]);

describe('signing in', () => {
  it('tells who acts, where, with which rights and on which day', async () => {
    const response = await enter(' City1 ');
    expect(response.json()).toMatchObject({
      user: { id: world.user.city1, fullName: 'Носова Елена Глебовна' },
      appointments: [{ role: 'school_head', organization: { name: 'Школа № 101 г. Бузулука' } }],
      region: { name: 'Оренбургская область', timeZone: 'Asia/Yekaterinburg' },
      today: '2020-05-20',
      conditional: false,
    });
    expect(response.json<{ rights: string[] }>().rights).toContain('survey.fill');
    expect(await journalOf('session.opened')).toContainEqual({
      subject: `user:${world.user.city1}`,
      region_id: world.region,
    });
  });

  it('offers the demonstration accounts to a stranger and to a browser whose session has ended', async () => {
    const expected = {
      signedIn: null,
      demoAccounts: [{ login: 'city1', password: PASSWORD, title: 'Директор' }],
    };
    expect(await world.nobody.call(api.getSession)).toEqual(expected);
    const stale = callerOf(world, async () => ({ cookie: 'opora=made-up' }));
    expect(await stale.call(api.getSession)).toEqual(expected);
  });

  it('answers a wrong password, an unknown login and a blocked person alike', async () => {
    await world.as('admin').call(api.setBlocked, { params: { id: world.user.mms }, body: { blocked: true } });
    const answers = [await enter('ukn', 'не тот'), await enter('no-such-login'), await enter('mms')];
    for (const answer of answers) {
      expect(refusalOf(answer)).toEqual({
        status: 401,
        code: 'unauthenticated',
        reason: 'session.wrong_credentials',
        detail: {},
      });
      expect(answer.cookies).toEqual([]);
    }
    expect(await journalOf('session.refused')).toEqual([
      { subject: `user:${world.user.ukn}`, region_id: world.region },
      { subject: `user:${world.user.mms}`, region_id: world.region },
    ]);
    await world
      .as('admin')
      .call(api.setBlocked, { params: { id: world.user.mms }, body: { blocked: false } });
    expect((await enter('mms')).statusCode).toBe(200);
  });

  it('slows down after five failures, twice as long each time, and forgets after an hour of peace', async () => {
    for (let n = 0; n < 5; n++) expect((await enter('rcro', 'не тот')).statusCode).toBe(401);
    for (const seconds of [1, 2, 4]) {
      expect((await enter('rcro', 'не тот')).statusCode).toBe(401);
      const waiting = await enter('rcro');
      expect(refusalOf(waiting)).toEqual({
        status: 429,
        code: 'too_many',
        reason: 'session.wait',
        detail: { seconds },
      });
      expect(waiting.headers['retry-after']).toBe(String(seconds));
      world.clock.advance({ seconds });
    }
    expect((await enter('rcro', 'не тот')).statusCode).toBe(401);
    expect((await enter('city2')).statusCode).toBe(200);
    world.clock.advance({ hours: 1, seconds: 1 });
    expect((await enter('rcro', 'не тот')).statusCode).toBe(401);
    expect((await enter('rcro')).statusCode).toBe(200);
  });

  it('slows down guesses sent all at once as well', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => enter('college', 'не тот')));
    const checked = guesses.filter((guess) => guess.statusCode === 401).length;
    expect(checked).toBeLessThanOrEqual(6);
    expect(refusalOf(await enter('college'))).toMatchObject({ code: 'too_many' });
  });
});

describe('an account of the demonstration', () => {
  const mark = (login: string, state: string) =>
    world.owner('UPDATE users SET demonstration = $2 WHERE login = $1', [login, state]);
  afterAll(() => world.owner('UPDATE users SET demonstration = NULL'));

  it('is refused like a wrong password while the demonstration is closed, and its sessions end', async () => {
    await mark('village1', 'open');
    const browser = await signIn('village1');
    await mark('village1', 'closed');
    expect(refusalOf(await enter('village1'))).toMatchObject({
      status: 401,
      reason: 'session.wrong_credentials',
    });
    expect(await browser.refused(directoryContract.listMunicipalities)).toMatchObject({ status: 401 });
    await mark('village1', 'open');
    expect((await enter('village1')).statusCode).toBe(200);
  });

  it('is another thing than one an administrator has blocked', async () => {
    const params = { id: world.user.village1 };
    await mark('village1', 'closed');
    const unblocked = await world.as('admin').call(api.setBlocked, { params, body: { blocked: false } });
    expect(unblocked).toMatchObject({ blocked: false, demonstration: 'closed' });
    expect((await enter('village1')).statusCode).toBe(401);
  });

  it('lets in only people of the demonstration', async () => {
    const add = (login: string) =>
      world.as('admin').call(api.addPerson, {
        body: {
          login,
          fullName: 'Юрьева Ольга',
          role: 'school_head',
          organizationId: world.organization.city3,
          validFrom: '2020-01-01',
        },
      });
    expect((await add('of-work')).person.demonstration).toBeNull();
    await mark('admin', 'open');
    const { person, password } = await add('of-demonstration');
    expect(person.demonstration).toBe('open');
    await mark('of-demonstration', 'closed');
    expect((await enter('of-demonstration', password)).statusCode).toBe(401);
  });
});

describe('one address that tries many logins', () => {
  it('is slowed down as well, whatever address it pretends to have', async () => {
    world.clock.advance({ hours: 2 });
    const refused: string[] = [];
    for (let n = 0; n < 102; n++) {
      const response = await enter(`guess-${n}`, 'не тот', { 'x-forwarded-for': `10.0.0.${n}` });
      refused.push(refusalOf(response).reason);
    }
    expect(new Set(refused.slice(0, 101))).toEqual(new Set(['session.wrong_credentials']));
    expect(refused[101]).toBe('session.wait');
    world.clock.advance({ hours: 1, seconds: 1 });
    expect((await enter('city2')).statusCode).toBe(200);
  });
});

describe('the cookie', () => {
  it('is closed to scripts and other sites', async () => {
    const [cookie] = (await enter('city1')).cookies;
    expect(cookie).toMatchObject({
      name: 'opora',
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: LONGEST_HOURS * 3600,
    });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(cookie).not.toHaveProperty('domain');
    expect(await world.owner('SELECT 1 FROM sessions WHERE token_hash = $1', [cookie?.value])).toEqual([]);
  });

  it('over https is bound to the host and never sent in the clear', async () => {
    const secure = await createWorld({ publicUrl: 'https://opora.example.ru' });
    try {
      await secure.owner('UPDATE users SET password_hash = $1', [await hashPassword(PASSWORD, cheapest)]);
      const response = await secure.nobody.send(api.signIn, { body: { login: 'city1', password: PASSWORD } });
      expect(response.cookies[0]).toMatchObject({
        name: '__Host-opora',
        path: '/',
        secure: true,
        httpOnly: true,
      });
      expect(response.headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    } finally {
      await secure.close();
    }
  });
});

describe('a session', () => {
  it(`ends after ${IDLE_HOURS} hours without work`, async () => {
    const browser = await signIn('city1');
    world.clock.advance({ hours: IDLE_HOURS - 1 });
    await browser.call(directoryContract.listMunicipalities);
    world.clock.advance({ hours: IDLE_HOURS - 1 });
    await browser.call(directoryContract.listMunicipalities);
    world.clock.advance({ hours: IDLE_HOURS, seconds: 1 });
    expect(await browser.refused(directoryContract.listMunicipalities)).toMatchObject({
      status: 401,
      reason: 'session.ended',
    });
    expect((await browser.call(api.getSession)).signedIn).toBeNull();
  });

  it('ends after a week of work too', async () => {
    const browser = await signIn('city1');
    for (let hours = 0; hours < LONGEST_HOURS - 8; hours += 8) {
      world.clock.advance({ hours: 8 });
      await browser.call(directoryContract.listMunicipalities);
    }
    world.clock.advance({ hours: 8, seconds: 1 });
    expect(await browser.refused(directoryContract.listMunicipalities)).toMatchObject({ status: 401 });
  });

  it('is closed by signing out, in that browser only', async () => {
    const [here, there] = [await signIn('city1'), await signIn('city1')];
    const response = await here.send(api.signOut);
    expect(response.statusCode).toBe(204);
    expect(response.cookies[0]).toMatchObject({ name: 'opora', value: '' });
    expect(await here.refused(directoryContract.listMunicipalities)).toMatchObject({
      reason: 'session.ended',
    });
    await there.call(directoryContract.listMunicipalities);
  });

  it('is closed when the person is blocked', async () => {
    const browser = await signIn('ogpu');
    await world
      .as('admin')
      .call(api.setBlocked, { params: { id: world.user.ogpu }, body: { blocked: true } });
    expect(await browser.refused(directoryContract.listMunicipalities)).toMatchObject({ status: 401 });
  });
});

describe('a change from another site', () => {
  const key = { 'x-csrf-token': '' };

  it('is refused without the token of the page, or with another one', async () => {
    const browser = world.as('city1');
    for (const headers of [key, { 'x-csrf-token': 'wrong' }, { 'x-csrf-token': 'A'.repeat(43) }]) {
      const response = await browser.send(api.signOut, {}, { headers });
      expect(refusalOf(response)).toMatchObject({ status: 403, reason: 'session.csrf' });
    }
    await browser.call(directoryContract.listMunicipalities);
  });

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost:9',
    'https://localhost',
    'null',
  ])('is refused by its origin: %s', async (origin) => {
    const attempts = [
      await world.as('city1').send(api.signOut, {}, { headers: { origin } }),
      await enter('city1', PASSWORD, { origin }),
    ];
    for (const attempt of attempts) {
      expect(refusalOf(attempt)).toMatchObject({ status: 403, reason: 'session.foreign_origin' });
    }
  });

  it('is refused by what calls itself so behind a public address', async () => {
    const named = await createWorld({ publicUrl: 'https://opora.example.ru' });
    const leave = (origin: string, host: string) =>
      named.as('city1').send(api.signOut, {}, { headers: { origin, host } });
    try {
      const foreign = [
        await leave('http://opora.example.ru', 'opora.example.ru'),
        await leave('https://opora.example.ru:8443', 'opora.example.ru'),
      ];
      for (const { statusCode } of foreign) expect(statusCode).toBe(403);
      const rebound = await leave('http://evil.example', 'evil.example');
      expect(refusalOf(rebound)).toMatchObject({ status: 400, reason: 'session.foreign_host' });
      // The name of the cookie is another behind https, so who comes from the page itself is only not signed in.
      const own = await leave('https://opora.example.ru', 'opora.example.ru');
      expect(refusalOf(own)).toMatchObject({ status: 401, reason: 'session.absent' });
      expect(refusalOf(await leave('http://localhost:8080', 'localhost:8080')).status).toBe(401);
    } finally {
      await named.close();
    }
  });

  it('is not what our own page sends', async () => {
    expect((await enter('city1', PASSWORD, { origin: 'http://localhost' })).statusCode).toBe(200);
    const behindProxy = { origin: 'http://opora.local:8080', host: 'opora.local:8080' };
    expect((await enter('city1', PASSWORD, behindProxy)).statusCode).toBe(200);
  });
});

describe('a password', () => {
  const next = 'другой длинный пароль';

  it('is changed by its owner and signs the other browsers out', async () => {
    const [here, there] = [await signIn('orsk1'), await signIn('orsk1')];
    const wrong = await here.refused(api.changePassword, { body: { current: 'не тот', next } });
    expect(wrong).toMatchObject({ status: 400, reason: 'person.wrong_password' });
    const short = await here.refused(api.changePassword, { body: { current: PASSWORD, next: 'короткий' } });
    expect(short).toMatchObject({ status: 400, detail: { issues: [{ path: 'next' }] } });
    await here.call(api.changePassword, { body: { current: PASSWORD, next } });
    await here.call(directoryContract.listMunicipalities);
    expect(await there.refused(directoryContract.listMunicipalities)).toMatchObject({ status: 401 });
    expect((await enter('orsk1')).statusCode).toBe(401);
    expect((await enter('orsk1', next)).statusCode).toBe(200);
  });

  it('is given anew by an administrator, once, and signs the person out', async () => {
    const browser = await signIn('village2');
    const { password } = await world
      .as('admin')
      .call(api.resetPassword, { params: { id: world.user.village2 } });
    expect(await browser.refused(directoryContract.listMunicipalities)).toMatchObject({ status: 401 });
    await signIn('village2', password);
  });

  it('is kept nowhere but as its hash', async () => {
    const secrets = [PASSWORD, next];
    const body = {
      role: 'school_head',
      organizationId: world.organization.city3,
      validFrom: '2020-01-01',
    } as const;
    const added = await world
      .as('admin')
      .call(api.addPerson, { body: { ...body, login: 'fresh', fullName: 'Яковлева Ия' } });
    secrets.push(added.password);
    await signIn('fresh', added.password);
    const tables = await world.owner<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      for (const secret of secrets) {
        const found = await world.owner(`SELECT 1 FROM ${name} AS t WHERE strpos(t::text, $1) > 0`, [secret]);
        expect(found, name).toEqual([]);
      }
    }
  });
});

describe('an appointment', () => {
  it('counts from its first day up to, not including, its last', async () => {
    world.clock.set(START);
    const admin = world.as('admin');
    const person = { params: { id: world.user.city2 } };
    const municipal = { role: 'municipal_specialist', organizationId: world.organization.mouoOrsk } as const;
    const appointed = await admin.call(api.appoint, {
      ...person,
      body: { ...municipal, validFrom: '2020-06-01' },
    });
    const appointment = appointed.appointments.find((a) => a.role === 'municipal_specialist');
    if (!appointment) throw new Error('not appointed');
    const rights = async () => (await world.as('city2').call(api.getSession)).signedIn?.rights ?? [];

    expect(await rights()).not.toContain('survey.review');
    world.clock.set('2020-05-31T18:59:59Z');
    expect(await rights()).not.toContain('survey.review');
    world.clock.set('2020-05-31T19:00:00Z');
    expect(await rights()).toContain('survey.review');

    const end = { params: { ...person.params, appointmentId: appointment.id } };
    expect(
      await admin.refused(api.endAppointment, { ...end, body: { validTo: '2020-06-01' } }),
    ).toMatchObject({ reason: 'person.ends_before_start' });
    await admin.call(api.endAppointment, { ...end, body: { validTo: '2020-07-01' } });
    world.clock.set('2020-06-30T18:59:59Z');
    expect(await rights()).toContain('survey.review');
    world.clock.set('2020-06-30T19:00:00Z');
    expect(await rights()).not.toContain('survey.review');
    expect(await rights()).toContain('survey.fill');
  });

  it('of a demonstration is judged by real time, not by the conditional day', async () => {
    world.clock.set(START);
    await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2019-01-01' } });
    const { signedIn } = await world.as('city1').call(api.getSession);
    expect(signedIn).toMatchObject({ today: '2019-01-01', conditional: true });
    expect(signedIn?.rights).toContain('survey.fill');
  });

  it('needs an organisation of the region', async () => {
    const body = {
      role: 'school_head',
      organizationId: world.organization.foreignSchool,
      validFrom: '2020-01-01',
    } as const;
    const refused = await world.as('admin').refused(api.appoint, { params: { id: world.user.ukn }, body });
    expect(refused).toMatchObject({ status: 404, reason: 'organization.not_found' });
  });

  it('exists only where its role does', async () => {
    const body = {
      role: 'school_head',
      organizationId: world.organization.ministry,
      validFrom: '2020-01-01',
    } as const;
    const refused = await world.as('admin').refused(api.appoint, { params: { id: world.user.ukn }, body });
    expect(refused).toMatchObject({ status: 400, reason: 'person.role_not_of_organization' });
  });
});
