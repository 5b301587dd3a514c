import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import { sessionsContract as api } from '#domain/people/contract.sessions.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { hashPassword } from '#server/lib/password.ts';
import { IDLE_HOURS } from '#server/lib/session.ts';
import { type Caller, callerOf } from '../support/actors.ts';
import { cheapest } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'верный длинный пароль';
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/138.0.0.0 Safari/537.36';
const phone = 'Mozilla/5.0 (Linux; Android 14; Phone) Chrome/138.0 YaBrowser/25.6 Mobile Safari/537.36';
let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.owner('UPDATE users SET password_hash = $1', [await hashPassword(PASSWORD, cheapest)]);
});
afterAll(() => world.close());

interface SignedIn {
  readonly browser: Caller;
  readonly cookie: string;
}

async function signIn(login: string, userAgent = chrome, cookie = ''): Promise<SignedIn> {
  const headers = { 'user-agent': userAgent, cookie };
  const response = await world.nobody.send(
    peopleContract.signIn,
    { body: { login, password: PASSWORD } },
    { headers },
  );
  const csrf = response.json<{ csrfToken: string }>().csrfToken;
  const own = `opora=${response.cookies[0]?.value}`;
  return { cookie: own, browser: callerOf(world, async () => ({ cookie: own, 'x-csrf-token': csrf })) };
}

const isOut = async ({ browser }: SignedIn) => (await browser.send(deskContract.getDesk)).statusCode === 401;

describe('own sessions', () => {
  it('are seen by their person, in plain words, this one marked', async () => {
    const here = await signIn('city1');
    const openedAt = world.clock.now().toISOString();
    world.clock.advance({ hours: 1 });
    const there = await signIn('city1', phone);
    await signIn('city2');
    const list = await here.browser.call(api.listSessions);
    expect(list).toHaveLength(2);
    expect(list.find(({ current }) => current)).toMatchObject({
      browser: 'chrome',
      system: 'windows',
      openedAt,
      seenAt: world.clock.now().toISOString(),
    });
    const other = list.find(({ current }) => !current);
    expect(other).toMatchObject({ browser: 'yandex', system: 'android' });
    await here.browser.call(api.endSession, { params: { id: other?.id ?? '' } });
    expect(await isOut(there)).toBe(true);
    expect(await isOut(here)).toBe(false);
    expect(await here.browser.call(api.listSessions)).toHaveLength(1);
  });

  it('are ended all at once but for this one', async () => {
    const [here, second, third] = [await signIn('ukn'), await signIn('ukn', phone), await signIn('ukn')];
    await here.browser.call(api.endOtherSessions);
    expect([await isOut(here), await isOut(second), await isOut(third)]).toEqual([false, true, true]);
  });

  it('are nobody else’s to end, and this one is ended by signing out', async () => {
    const [mine, foreign] = [await signIn('rcro'), await signIn('mmc')];
    for (const of of [mine, foreign]) {
      const [session] = await of.browser.call(api.listSessions);
      const refused = await mine.browser.refused(api.endSession, { params: { id: session?.id ?? '' } });
      expect(refused).toMatchObject({ status: 404, reason: 'session.not_found' });
    }
    expect([await isOut(mine), await isOut(foreign)]).toEqual([false, false]);
  });

  it('that have slept too long are not told of', async () => {
    await signIn('ogpu');
    world.clock.advance({ hours: IDLE_HOURS, seconds: 1 });
    const here = await signIn('ogpu');
    expect(await here.browser.call(api.listSessions)).toHaveLength(1);
  });
});

describe('signing in anew', () => {
  it('ends the session whose cookie the browser brings, whoever’s it was', async () => {
    const [first, other] = [await signIn('mms'), await signIn('mms')];
    const second = await signIn('mms', chrome, first.cookie);
    expect([await isOut(first), await isOut(second), await isOut(other)]).toEqual([true, false, false]);
    const colleague = await signIn('college', chrome, second.cookie);
    expect([await isOut(second), await isOut(colleague)]).toEqual([true, false]);
    expect(
      await world.owner("SELECT user_id FROM audit_events WHERE event = 'session.closed' ORDER BY id"),
    ).toEqual([{ user_id: world.user.mms }, { user_id: world.user.mms }]);
  });

  it('with a wrong password ends nothing', async () => {
    const { browser, cookie } = await signIn('orsk1');
    const body = { login: 'orsk1', password: 'не тот' };
    await world.nobody.send(peopleContract.signIn, { body }, { headers: { cookie } });
    await browser.call(deskContract.getDesk);
  });
});

it('signing out clears what the browser keeps of pages and files, and leaves what was not sent', async () => {
  const { browser } = await signIn('orsk1');
  const response = await browser.send(peopleContract.signOut);
  expect(response.headers['clear-site-data']).toBe('"cache"');
});
