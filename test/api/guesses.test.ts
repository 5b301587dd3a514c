import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { peopleContract as api } from '#domain/people/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { hashPassword } from '#server/lib/password.ts';
import { refusalOf } from '../support/actors.ts';
import { cheapest } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'верный длинный пароль';
const next = 'другой длинный пароль';
let world: World;

/** Fifty passwords are checked here at a time: on a machine that tests much else at once that is slow. */
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await createWorld({ connections: 4 });
  await world.owner('UPDATE users SET password_hash = $1', [await hashPassword(PASSWORD, cheapest)]);
});
afterAll(() => world.close());
/** Failures of the test before are forgotten. */
beforeEach(() => world.clock.advance({ hours: 2 }));

const signIn = (login: string, password: string, remoteAddress = '127.0.0.1') =>
  world.app.inject({
    method: 'POST',
    url: api.signIn.path,
    remoteAddress,
    payload: { login, password },
  });
const openLink = (token: string, remoteAddress: string) =>
  world.app.inject({
    method: 'POST',
    url: surveysContract.openDelegation.path,
    remoteAddress,
    payload: { token: token.padStart(43, 'x') },
  });
const countOf = (answers: readonly { statusCode: number }[], status: number) =>
  answers.filter(({ statusCode }) => statusCode === status).length;
const many = <T>(count: number, act: (no: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => act(n));

describe('guesses of one’s own password', () => {
  const change = (login: 'mms' | 'mmc' | 'rcro', current: string) =>
    world.as(login).send(api.changePassword, { body: { current, next } });

  it('are slowed down and stand in the journal', async () => {
    const answers = [];
    for (let n = 0; n < 20; n++) answers.push(await change('mms', `guess-${n}`));
    expect([countOf(answers, 400), countOf(answers, 429)]).toEqual([6, 14]);
    expect((await change('mms', PASSWORD)).statusCode).toBe(429);
    const rows = await world.owner<{ subject: string; detail: object }>(
      "SELECT subject, detail FROM audit_events WHERE event = 'person.password_refused' ORDER BY id",
    );
    expect(rows).toEqual(
      many(6, () => ({ subject: `user:${world.user.mms}`, detail: { address: '127.0.0.1' } })),
    );
    world.clock.advance({ seconds: 1 });
    expect((await change('mms', PASSWORD)).statusCode).toBe(204);
  });

  it('do not close the door for who signs in with the right one', async () => {
    for (let n = 0; n < 8; n++) await change('mmc', `guess-${n}`);
    expect((await signIn('mmc', PASSWORD)).statusCode).toBe(200);
  });

  it('sent all at once are slowed down as well, and others go on working', async () => {
    const guesses = many(150, (n) => change('rcro', `guess-${n}`));
    const list = await world.as('curator').send(assignmentsContract.listAssignments);
    expect(list.statusCode).toBe(200);
    const answers = await Promise.all(guesses);
    expect(countOf(answers, 400)).toBeLessThanOrEqual(6);
    expect(countOf(answers, 400) + countOf(answers, 429)).toBe(150);
  });

  it('under a key of a change that was made are not answered as done', async () => {
    const browser = world.as('rayon');
    const send = (current: string) =>
      browser.send(api.changePassword, { body: { current, next } }, { key: 'one-key-for-all' });
    expect((await send(PASSWORD)).statusCode).toBe(204);
    expect((await send(PASSWORD)).statusCode).toBe(204);
    expect(refusalOf(await send('guess'))).toMatchObject({ reason: 'request.idempotency_key_reused' });
  });

  it('find the password changed by another window: the older one is wrong now', async () => {
    await world.as('ogpu').call(api.getSession);
    const both = await Promise.all(
      ['первый новый пароль', 'второй новый пароль'].map((password) =>
        world.as('ogpu').send(api.changePassword, { body: { current: PASSWORD, next: password } }),
      ),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 400]);
  });
});

describe('guesses of many logins from one address', () => {
  it('sent all at once are counted before they are checked', async () => {
    const address = '10.1.1.1';
    const first = await Promise.all(many(150, (n) => signIn(`guess-${n}`, 'не тот', address)));
    expect(countOf(first, 401)).toBe(101);
    expect(countOf(first, 429)).toBe(49);
    const later = await Promise.all(many(60, (n) => signIn(`later-${n}`, 'не тот', address)));
    expect(countOf(later, 429)).toBe(60);
  });

  it('are not what sixty colleagues do who sign in at nine o’clock', async () => {
    const answers = await Promise.all(many(60, () => signIn('city1', PASSWORD, '10.1.1.2')));
    expect(countOf(answers, 200)).toBe(60);
    const failed = await world.owner("SELECT 1 FROM sign_in_failures WHERE key = 'address:10.1.1.2'");
    expect(failed).toEqual([]);
  });

  it('are those of a network in IPv6, whatever address of it they have', async () => {
    const answers = [];
    for (let n = 0; n < 102; n++)
      answers.push(await signIn(`six-${n}`, 'не тот', `2001:db8:1:2::${n.toString(16)}`));
    expect([countOf(answers, 401), countOf(answers, 429)]).toEqual([101, 1]);
    expect((await signIn('six', 'не тот', '2001:db8:1:3::1')).statusCode).toBe(401);
  });

  it('of personal links are slowed down', async () => {
    const answers = await Promise.all(many(100, (n) => openLink(`${n}`, '10.1.1.3')));
    expect([countOf(answers, 404), countOf(answers, 429)]).toEqual([51, 49]);
  });
});

describe('guesses of strangers', () => {
  const elsewhere = '10.2.0.1';
  const school = '10.2.0.2';
  /** A browser that keeps its cookies, at an address. */
  function browserAt(remoteAddress: string) {
    const cookies = new Map<string, string>();
    return async (login: string, password = PASSWORD) => {
      const response = await world.app.inject({
        method: 'POST',
        url: api.signIn.path,
        remoteAddress,
        cookies: Object.fromEntries(cookies),
        payload: { login, password },
      });
      for (const { name, value } of response.cookies) cookies.set(name, value);
      return response.statusCode;
    };
  }

  it('of personal links shut nobody behind the same address out, nor those who have a right link', async () => {
    for (let n = 0; n < 53; n++) await openLink(`${n}`, school);
    expect((await openLink('one more', school)).statusCode).toBe(429);
    expect((await signIn('buzuluk', PASSWORD, school)).statusCode).toBe(200);
  });

  it('of one login from elsewhere do not shut its owner out, at a known browser or at another', async () => {
    const known = browserAt(school);
    expect(await known('buzuluk')).toBe(200);
    for (let n = 0; n < 8; n++) await signIn('buzuluk', 'не тот', elsewhere);
    expect((await signIn('buzuluk', PASSWORD, elsewhere)).statusCode).toBe(429);
    expect(await known('buzuluk')).toBe(200);
    expect((await signIn('buzuluk', PASSWORD, school)).statusCode).toBe(200);
  });

  it('of one login from many addresses are slowed down, and a known browser passes', async () => {
    const known = browserAt(school);
    expect(await known('buzuluk')).toBe(200);
    const answers = [];
    for (let n = 0; n < 40; n++) answers.push(await signIn('buzuluk', 'не тот', `10.3.0.${n}`));
    expect([countOf(answers, 401), countOf(answers, 429)]).toEqual([31, 9]);
    expect((await signIn('buzuluk', PASSWORD, '10.3.1.1')).statusCode).toBe(429);
    expect(await known('buzuluk')).toBe(200);
    // However long it goes on, a wait stays short.
    for (let n = 0; n < 20; n++) {
      world.clock.advance({ minutes: 1 });
      await signIn('buzuluk', 'не тот', `10.3.2.${n}`);
    }
    world.clock.advance({ minutes: 1 });
    expect((await signIn('buzuluk', PASSWORD, '10.3.1.1')).statusCode).toBe(200);
  });

  it('of many logins from the address of a school leave its known browsers alone', async () => {
    const known = browserAt(school);
    expect(await known('city2')).toBe(200);
    await Promise.all(many(120, (n) => signIn(`guess-${n}`, 'не тот', school)));
    expect((await signIn('city1', PASSWORD, school)).statusCode).toBe(429);
    expect(await known('city2')).toBe(200);
    world.clock.advance({ seconds: 10 });
    expect((await signIn('city1', PASSWORD, school)).statusCode).toBe(200);
  });

  it('at a known browser are slowed down there', async () => {
    const known = browserAt(school);
    expect(await known('mmc')).toBe(200);
    const answers = [];
    for (let n = 0; n < 8; n++) answers.push(await known('mmc', `guess-${n}`));
    expect(answers).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    expect((await signIn('mmc', PASSWORD, school)).statusCode).toBe(200);
  });

  it('gain nothing by the mark of another person, of a former password or of their own making', async () => {
    const known = browserAt(elsewhere);
    expect(await known('mmc')).toBe(200);
    for (let n = 0; n < 7; n++) await known('rayon', 'не тот');
    expect(await known('rayon', next)).toBe(429);
    await world.owner('UPDATE users SET password_hash = $2 WHERE id = $1', [
      world.user.mmc,
      await hashPassword(next, cheapest),
    ]);
    for (let n = 0; n < 7; n++) await signIn('mmc', 'не тот', elsewhere);
    expect(await known('mmc', next)).toBe(429);
  });

  it('are no reason to wait for thirty colleagues who mistype three times each', async () => {
    const answers = [];
    const teachers = many(30, (n) => `teacher-${n}`);
    for (const teacher of teachers)
      for (let n = 0; n < 3; n++) answers.push(await signIn(teacher, 'опечатка', '10.2.0.9'));
    expect(countOf(answers, 401)).toBe(90);
    expect((await signIn('city1', PASSWORD, '10.2.0.9')).statusCode).toBe(200);
  });

  it('a good sign-in takes back what its person had mistyped', async () => {
    for (let n = 0; n < 4; n++) await signIn('city1', 'опечатка', '10.2.0.8');
    await signIn('no-such-login', 'не тот', '10.2.0.8');
    expect((await signIn('city1', PASSWORD, '10.2.0.8')).statusCode).toBe(200);
    expect(
      await world.owner("SELECT key, failures FROM sign_in_failures WHERE key LIKE 'address:10.2.0.8'"),
    ).toEqual([{ key: 'address:10.2.0.8', failures: 1 }]);
  });
});
