import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticesContract } from '#domain/assignments/notices/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { notificationsContract as api } from '#domain/notifications/contract.ts';
import { tellOfTerms } from '#server/assignments/notices/service.ts';
import { type Mail, openMail } from '#server/notifications/service.smtp.ts';
import { makeLetters, sendLetters } from '#server/notifications/service.ts';
import { createApprovedWorld } from '../support/roadmap.ts';
import { openSmtp, type TestSmtp } from '../support/smtp.ts';
import type { Login, World } from '../support/world.ts';

const MORNING = '2020-06-23T05:00:00Z';
const from = 'Опора <opora@example.org>';
const publicUrl = new URL('https://opora.example.org');

let world: World;
let smtp: TestSmtp;
let mail: Mail;
let regionId: RegionId;
beforeAll(async () => {
  [world] = await createApprovedWorld();
  smtp = await openSmtp();
  mail = openMail({ url: smtp.url, from, patienceMs: 300 });
  const [region] = await world.owner<{ id: RegionId }>('SELECT region_id AS id FROM plans');
  if (!region) throw new Error('no plan');
  regionId = region.id;
  await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2020-06-23' } });
  await tellOfTerms(world.db, regionId, new Date(MORNING));
  for (const login of ['city1', 'city2', 'village1'] as const) await subscribe(login);
});
afterAll(async () => {
  mail.close();
  await smtp.close();
  await world.close();
});
beforeEach(async () => {
  await world.owner('DELETE FROM letters');
  await world.owner('UPDATE mail_addresses SET refused_at = NULL');
  smtp.delivered.length = 0;
  smtp.manner = 'takes';
});

const subscribe = (login: Login, changes: object = {}) =>
  world.as(login).call(api.setMailSettings, {
    body: { address: `${login}@example.org`, hour: 9, isOn: true, ...changes },
  });
const make = (at = MORNING) => makeLetters(world.db, regionId, new Date(at));
/** As many minutes after the morning. */
const send = (minutes = 0, by: Mail = mail) => {
  const now = () => new Date(new Date(MORNING).getTime() + minutes * 60_000);
  const stopping = new AbortController().signal;
  return sendLetters({ db: world.db, mail: by, publicUrl, now, stopping }, regionId);
};
const outbox = async () => {
  const { items } = await world.as('admin').call(api.listLetters, { query: {} });
  return items.map(({ state, isDoubted, attempts }) => ({ state, isDoubted, attempts }));
};
const ids = () => smtp.delivered.map(({ messageId }) => messageId);

describe('the daily letter', () => {
  it('goes once a day to who has an address and something new, and says nothing but where to look', async () => {
    expect(await make()).toBe(3);
    expect(await make()).toBe(0);
    await send();
    expect(smtp.delivered.map(({ to }) => to).sort()).toEqual([
      'city1@example.org',
      'city2@example.org',
      'village1@example.org',
    ]);
    const text = Buffer.from(smtp.delivered[0]?.source.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    expect(text).toContain('https://opora.example.org/notices');
    expect(text).not.toMatch(/\d/u);
    expect(await outbox()).toEqual(Array(3).fill({ state: 'sent', isDoubted: false, attempts: 1 }));
    await send(5);
    expect(smtp.delivered).toHaveLength(3);
  });

  it('waits for the hour, keeps quiet at night and on days off, and skips who turned it off or has read', async () => {
    expect(await make('2020-06-23T03:00:00Z')).toBe(0);
    expect(await make('2020-06-23T16:00:00Z')).toBe(0);
    await subscribe('city1', { isOn: false });
    await world.as('city2').call(noticesContract.readNotices, { body: {} });
    expect(await make()).toBe(1);
    await subscribe('city1');
    await world.owner('UPDATE notices SET read_at = NULL');
    await world.owner('DELETE FROM letters');
    await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2020-06-27' } });
    expect(await make()).toBe(0);
    await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2020-06-23' } });
  });

  it('is refused as an address that is none, and shown to the administrator alone', async () => {
    const wrong = { body: { address: 'city1', hour: 9, isOn: true } };
    expect((await world.as('city1').refused(api.setMailSettings, wrong)).code).toBe('invalid');
    expect((await world.as('curator').refused(api.listLetters, { query: {} })).status).toBe(403);
    const settings = await world.as('city1').call(api.getMailSettings, {});
    // The application of this test has no mail server, and says so.
    expect(settings).toMatchObject({ isConfigured: false, own: { address: 'city1@example.org', hour: 9 } });
  });
});

describe('a mail server', () => {
  const refusedOf = async (login: Login) =>
    (await world.as(login).call(api.getMailSettings, {})).own?.isRefused;

  it('that refuses for good gets nothing more for that address', async () => {
    await make();
    smtp.manner = 'refuses';
    await send();
    expect(await outbox()).toEqual(Array(3).fill({ state: 'failed', isDoubted: false, attempts: 1 }));
    expect(await refusedOf('city1')).toBe(true);
    await world.owner('DELETE FROM letters');
    expect(await make()).toBe(0);
    await subscribe('city1');
    expect(await refusedOf('city1')).toBe(false);
  });

  it('that refuses whoever sends takes no address from anybody', async () => {
    await make();
    smtp.manner = 'refuses_us';
    await send();
    expect(await outbox()).toEqual(Array(3).fill({ state: 'failed', isDoubted: false, attempts: 1 }));
    expect(await refusedOf('city1')).toBe(false);
  });

  it('that denies our password is asked again: nothing was said of any letter', async () => {
    await make();
    smtp.manner = 'denies';
    const stranger = openMail({ url: smtp.url, from, patienceMs: 300 });
    await send(0, stranger);
    stranger.close();
    expect(await outbox()).toEqual(Array(3).fill({ state: 'queued', isDoubted: false, attempts: 1 }));
    expect(await refusedOf('city1')).toBe(false);
  });

  it.each([
    ['puts off', 'puts_off', false],
    ['dies midway', 'dies_midway', true],
    ['hangs', 'hangs', true],
  ] as const)('that %s gets the letter later, once', async (_, manner, isDoubted) => {
    await make();
    smtp.manner = manner;
    await send();
    expect(await outbox()).toEqual(Array(3).fill({ state: 'queued', isDoubted, attempts: 1 }));
    smtp.manner = 'takes';
    await send(0.5);
    expect(smtp.delivered).toEqual([]);
    await send(2);
    expect(smtp.delivered).toHaveLength(3);
    expect(await outbox()).toEqual(Array(3).fill({ state: 'sent', isDoubted, attempts: 2 }));
  });

  it('that is not there is asked again, and nothing is doubted', async () => {
    await make();
    const nobody = openMail({ url: 'smtp://127.0.0.1:1', from, patienceMs: 300 });
    await send(0, nobody);
    nobody.close();
    expect(await outbox()).toEqual(Array(3).fill({ state: 'queued', isDoubted: false, attempts: 1 }));
  });

  it('that loses its answer gets the same letter again under the same Message-ID, and the outbox says so', async () => {
    await make();
    smtp.manner = 'loses_the_answer';
    await send();
    expect(smtp.delivered).toHaveLength(3);
    smtp.manner = 'takes';
    await send(2);
    expect(smtp.delivered).toHaveLength(6);
    expect(new Set(ids()).size).toBe(3);
    expect(await outbox()).toEqual(Array(3).fill({ state: 'sent', isDoubted: true, attempts: 2 }));
  });
});

describe('a sender that is killed', () => {
  /** Dies before the server hears of the letter, or after it took it: nothing more is written. */
  const killed = (when: 'before' | 'after'): Mail => ({
    async send(letter) {
      if (when === 'after') await mail.send(letter);
      throw new Error('killed');
    },
    close: () => undefined,
  });

  it('loses nothing in fifty kills, and doubles a letter at most once a kill', async () => {
    await make();
    let minute = 0;
    let kills = 0;
    for (let round = 0; kills < 50; round++) {
      await world.owner('DELETE FROM letters');
      smtp.delivered.length = 0;
      await make();
      const when = round % 3 === 0 ? 'after' : 'before';
      const deaths = 1 + (round % 4);
      for (let death = 0; death < deaths; death++) {
        await send(minute, killed(when)).catch(() => undefined);
        kills++;
        // Nobody else takes it before its sender is believed dead.
        minute += 16;
      }
      await send(minute);
      minute += 16;
      const counts = Map.groupBy(ids(), (id) => id);
      expect(counts.size).toBe(3);
      for (const [, taken] of counts)
        expect(taken.length).toBeLessThanOrEqual(1 + (when === 'after' ? deaths : 0));
      expect((await outbox()).every(({ state, isDoubted }) => state === 'sent' && isDoubted)).toBe(true);
    }
  });
});
