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
    expect(countOf(first, 401)).toBe(51);
    expect(countOf(first, 429)).toBe(99);
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
    for (let n = 0; n < 52; n++)
      answers.push(await signIn(`six-${n}`, 'не тот', `2001:db8:1:2::${n.toString(16)}`));
    expect([countOf(answers, 401), countOf(answers, 429)]).toEqual([51, 1]);
    expect((await signIn('six', 'не тот', '2001:db8:1:3::1')).statusCode).toBe(401);
  });

  it('of personal links are counted before they are looked up', async () => {
    const open = (token: string) =>
      world.app.inject({
        method: 'POST',
        url: surveysContract.openDelegation.path,
        remoteAddress: '10.1.1.3',
        payload: { token },
      });
    const answers = await Promise.all(many(100, (n) => open(`${n}`.padStart(43, 'x'))));
    expect([countOf(answers, 404), countOf(answers, 429)]).toEqual([51, 49]);
  });
});
