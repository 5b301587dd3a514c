import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { peopleContract as api } from '#domain/people/contract.ts';
import { ISSUED_PASSWORD_DAYS } from '#domain/people/model.ts';
import { hashPassword } from '#server/lib/password.ts';
import { type Caller, callerOf, refusalOf } from '../support/actors.ts';
import { cheapest } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'верный длинный пароль';
const own = 'синий чайник поёт вальс';
let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.owner('UPDATE users SET password_hash = $1', [await hashPassword(PASSWORD, cheapest)]);
});
afterAll(() => world.close());

const enter = (login: string, password: string) =>
  world.nobody.send(api.signIn, { body: { login, password } });

async function signIn(login: string, password: string): Promise<Caller> {
  const response = await enter(login, password);
  expect(response.statusCode, response.body).toBe(200);
  const csrf = response.json<{ csrfToken: string }>().csrfToken;
  const cookie = `opora=${response.cookies[0]?.value}`;
  return callerOf(world, async () => ({ cookie, 'x-csrf-token': csrf }));
}

describe('a password that is guessed too easily', () => {
  it.each([
    ['1234567890', 'common'],
    ['password123', 'common'],
    ['qwertyuiop', 'common'],
    ['aaaaaaaaaa', 'repeats'],
    ['          ', 'repeats'],
    ['buzuluk2buzuluk2buzuluk2', 'own_words'],
    ['Ершов Павел', 'own_words'],
    ['Thijd Gfdtk 2020', 'own_words'],
    ['Бузулук2020', 'own_words'],
    ['Пароль12345', 'own_words'],
    ['йцукенгшщз', 'common'],
    ['ghbdtn12345', 'own_words'],
    ['qwaszx123456', 'common'],
  ])('is refused at its field: %s', async (next, why) => {
    const refused = await world
      .as('buzuluk2')
      .refused(api.changePassword, { body: { current: PASSWORD, next } });
    expect(refused).toMatchObject({ status: 400, reason: `guessable.${why}`, detail: { field: 'next' } });
  });

  it('is not one of several words', async () => {
    const browser = world.as('buzuluk2');
    await browser.call(api.changePassword, { body: { current: PASSWORD, next: own } });
    expect(await browser.refused(api.changePassword, { body: { current: own, next: own } })).toMatchObject({
      status: 400,
      reason: 'guessable.same',
    });
  });

  it('is recognised by its beginning, however long it is', async () => {
    const next = `${'P@ssw0rd'.repeat(20)} и ещё немного слов`;
    const refused = await world
      .as('rayon')
      .refused(api.changePassword, { body: { current: PASSWORD, next } });
    expect(refused.reason).toBe('guessable.repeats');
  });
});

describe('a password that was issued', () => {
  const issue = async (login: 'village1' | 'village2') =>
    (await world.as('admin').call(api.resetPassword, { params: { id: world.user[login] } })).password;

  it('opens nothing but its change', async () => {
    const password = await issue('village1');
    const browser = await signIn('village1', password);
    expect((await browser.call(api.getSession)).signedIn).toMatchObject({
      user: { login: 'village1' },
      mustChangePassword: true,
    });
    for (const endpoint of [deskContract.getDesk, directoryContract.listMunicipalities]) {
      expect(await browser.refused(endpoint)).toMatchObject({
        status: 403,
        reason: 'session.password_issued',
      });
    }
    const same = { body: { current: password, next: password } };
    expect(await browser.refused(api.changePassword, same)).toMatchObject({ reason: 'guessable.same' });
    await browser.call(api.changePassword, { body: { current: password, next: own } });
    await browser.call(deskContract.getDesk);
    expect((await browser.call(api.getSession)).signedIn).not.toHaveProperty('mustChangePassword');
    await (await signIn('village1', own)).call(deskContract.getDesk);
  });

  it('lets out again', async () => {
    const browser = await signIn('village2', await issue('village2'));
    await browser.call(api.signOut);
  });

  it('of a new person is to be changed as well', async () => {
    const { password } = await world.as('admin').call(api.addPerson, {
      body: {
        login: 'new-head',
        fullName: 'Юдина Римма',
        role: 'school_head',
        organizationId: world.organization.city3,
        validFrom: '2020-01-01',
      },
    });
    const browser = await signIn('new-head', password);
    expect(await browser.refused(deskContract.getDesk)).toMatchObject({ reason: 'session.password_issued' });
  });

  it('ends after its days, and says so to who knows it', async () => {
    const password = await issue('village2');
    world.clock.advance({ hours: ISSUED_PASSWORD_DAYS * 24 });
    expect((await enter('village2', password)).statusCode).toBe(200);
    world.clock.advance({ seconds: 1 });
    expect(refusalOf(await enter('village2', password))).toMatchObject({
      status: 401,
      reason: 'session.issued_password_ended',
      detail: { days: ISSUED_PASSWORD_DAYS },
    });
    expect(refusalOf(await enter('village2', 'не тот'))).toMatchObject({
      reason: 'session.wrong_credentials',
    });
    const again = await issue('village2');
    expect((await enter('village2', again)).statusCode).toBe(200);
  });
});
