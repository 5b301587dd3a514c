import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { calendarContract as api } from '#domain/calendar/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { refusalOf } from '../support/actors.ts';
import { correctPlan, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

/** A new link, in the place of the living one where there is one. */
async function make(login: Login, organization: OrganizationKey) {
  const organizationId = world.organization[organization];
  const { items } = await world.as(login).call(api.listFeeds);
  const replaces = items.find((feed) => feed.organization.id === organizationId)?.id ?? null;
  return world.as(login).call(api.makeFeed, { body: { organizationId, replaces } });
}
const open = (token: string, headers: Record<string, string> = {}) =>
  world.nobody.send(api.getCalendar, { params: { token } }, { headers });
const datedOf = (organization: OrganizationKey): AssignmentRow[] =>
  roadmap.assignments.filter(
    (a) => a.organization.id === world.organization[organization] && a.dueOn !== null,
  );

/** Events of a calendar as property → value; properties of alarms apart. */
function eventsIn(text: string): Record<string, string>[] {
  const unfolded = text.replaceAll('\r\n ', '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)].map(([, body = '']) =>
    Object.fromEntries(
      body
        .replaceAll(/BEGIN:VALARM.*?END:VALARM\r\n/gs, 'ALARM:yes\r\n')
        .split('\r\n')
        .filter(Boolean)
        .map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.indexOf(':') + 1)]),
    ),
  );
}

describe('the calendar of an organisation', () => {
  it('shows its dated assignments, each on its day, and nobody else’s', async () => {
    const { token } = await make('buzuluk', 'mouoBuzuluk');
    const response = await open(token);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(response.body).toContain('X-WR-TIMEZONE:Asia/Yekaterinburg');
    const dated = datedOf('mouoBuzuluk');
    expect(dated.length).toBeGreaterThan(3);
    const events = eventsIn(response.body);
    expect(events.map((e) => [e.UID, e.DTSTART])).toEqual(
      dated
        .map((a) => [a.id, a.dueOn?.replaceAll('-', '')])
        .sort(([, a = ''], [, b = '']) => (a ?? '').localeCompare(b ?? ''))
        .map((pair) => expect.arrayContaining(pair)),
    );
    const clause = dated.find((a) => a.item.number === '2.1');
    const event = events.find((e) => e.UID === clause?.id);
    expect(event).toMatchObject({
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      CATEGORIES: 'назначено',
      ALARM: 'yes',
    });
    expect(event?.SUMMARY).toMatch(/^п\.\u00a02\.1: /);
    expect(event?.SUMMARY?.length).toBeLessThan(140);
    expect(event?.DESCRIPTION).not.toContain('Срок по плану');
    expect(event?.DESCRIPTION).toContain('Основание: приказ № 01-21/744 от 15.05.2020');
    expect(event?.DESCRIPTION).toContain('Срок\\, установленный пунктом приказа: 05.06.2020');
    expect(event?.URL).toBe(`http://localhost/assignments/${clause?.id}`);
  });

  it('marks what waits and what is done, and grows the version of the event', async () => {
    const assignment = datedOf('city2').find((a) => a.item.number !== '2.1');
    if (!assignment) throw new Error('no assignment');
    const { token } = await make('city2', 'city2');
    const eventNow = async () =>
      eventsIn((await open(token)).body).find((event) => event.UID === assignment.id);
    const at = { params: { id: assignment.id } };
    await world
      .as('city2')
      .call(assignmentsContract.report, { ...at, body: { version: 0, text: 'Проведено совещание' } });
    expect(await eventNow()).toMatchObject({ SEQUENCE: '1', CATEGORIES: 'на проверке' });
    await world.as('buzuluk').call(assignmentsContract.accept, { ...at, body: { version: 1 } });
    const done = await eventNow();
    expect(done).toMatchObject({ SEQUENCE: '2', CATEGORIES: 'исполнено' });
    expect(done?.SUMMARY).toMatch(/^✓ Исполнено — /);
    expect(done).not.toHaveProperty('ALARM');
  });

  it('moves what a correction moved and calls off what it dropped', async () => {
    const [moved, dropped] = datedOf('mouoOrsk').filter((a) => a.item.kind === 'measure');
    if (!moved || !dropped) throw new Error('no measures');
    const { token } = await make('orsk', 'mouoOrsk');
    await correctPlan(world, roadmap.plan, (items) =>
      items
        .filter((item) => item.kind !== 'measure' || item.number !== dropped.item.number)
        .map((item) =>
          item.kind === 'measure' && item.number === moved.item.number
            ? { ...item, term: 'до 20 декабря 2020 года' }
            : item,
        ),
    );
    const events = eventsIn((await open(token)).body);
    expect(events.find((event) => event.UID === moved.id)).toMatchObject({
      DTSTART: '20201220',
      SEQUENCE: '1',
      STATUS: 'CONFIRMED',
    });
    const off = events.find((event) => event.UID === dropped.id);
    expect(off).toMatchObject({ SEQUENCE: '1', STATUS: 'CANCELLED' });
    expect(off?.SUMMARY).toMatch(/^Отменено — /);
    expect(off).not.toHaveProperty('ALARM');
  });

  it('is kept by its reader and asked for changes only', async () => {
    const { token } = await make('rayon', 'mouoRayon');
    const first = await open(token);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await open(token, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('a link', () => {
  it('is kept as a hash alone and shown once', async () => {
    const { feed, token } = await make('village1', 'village1');
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await world.owner<{ row: string }>('SELECT to_jsonb(f)::text AS row FROM calendar_feeds f');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    const journal = await world.owner<{ row: string }>('SELECT to_jsonb(e)::text AS row FROM audit_events e');
    expect(journal.some(({ row }) => row.includes(token))).toBe(false);
    expect(journal.some(({ row }) => row.includes(feed.id) && row.includes('calendar.link_made'))).toBe(true);
    const key = 'a-repeated-press-of-the-button';
    const input = { body: { organizationId: world.organization.village1, replaces: feed.id } };
    await world.as('village1').send(api.makeFeed, input, { key });
    const repeated = await world.as('village1').send(api.makeFeed, input, { key });
    expect(refusalOf(repeated).reason).toBe('request.answered_once');
  });

  it('tells when it was read last', async () => {
    const { feed, token } = await make('village2', 'village2');
    expect(feed).toMatchObject({ organization: { name: 'Берёзовская школа' }, readAt: null });
    await open(token);
    const { items } = await world.as('village2').call(api.listFeeds);
    expect(items).toEqual([{ ...feed, readAt: world.clock.now().toISOString() }]);
  });

  it('taken back opens nothing, and neither does the one before a new one', async () => {
    const first = await make('orsk1', 'orsk1');
    const second = await make('orsk1', 'orsk1');
    expect((await open(first.token)).statusCode).toBe(404);
    expect((await open(second.token)).statusCode).toBe(200);
    await world.as('orsk1').call(api.revokeFeed, { params: { id: second.feed.id } });
    const [dead, unknown] = [await open(second.token), await open('never-was')];
    expect(dead.json()).toEqual(unknown.json());
    expect(refusalOf(dead)).toMatchObject({ status: 404, reason: 'calendar.unknown_link' });
    expect((await world.as('orsk1').call(api.listFeeds)).items).toEqual([]);
    const gone = await world.as('orsk1').refused(api.revokeFeed, { params: { id: second.feed.id } });
    expect(gone.reason).toBe('calendar.link_not_found');
  });

  it('is not replaced by somebody who does not know of it', async () => {
    const { feed, token } = await make('rcro', 'rcro');
    const body = { organizationId: world.organization.rcro };
    const blind = await world.as('admin').refused(api.makeFeed, { body });
    expect(blind).toMatchObject({ status: 409, reason: 'calendar.link_exists' });
    expect((await open(token)).statusCode).toBe(200);
    await world.as('admin').call(api.makeFeed, { body: { ...body, replaces: feed.id } });
    expect((await open(token)).statusCode).toBe(404);
  });

  it('made by two people at once is one link', async () => {
    const body = { organizationId: world.organization.mms };
    const answers = await Promise.all(
      (['mms', 'admin'] as const).map((login) => world.as(login).send(api.makeFeed, { body })),
    );
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409]);
  });
});

describe('others', () => {
  it('neither make nor see nor take back a link of another organisation', async () => {
    const { feed } = await make('city2', 'city2');
    for (const login of ['city1', 'buzuluk', 'rayon', 'rcro', 'curator'] as const) {
      const body = { organizationId: world.organization.city2 };
      expect((await world.as(login).refused(api.makeFeed, { body })).status, login).toBe(404);
      expect((await world.as(login).refused(api.revokeFeed, { params: { id: feed.id } })).status).toBe(404);
      const { items, total } = await world.as(login).call(api.listFeeds);
      expect(
        items.some((one) => one.id === feed.id),
        login,
      ).toBe(false);
      expect(total).toBe(items.length);
    }
  });

  it('of another region find nothing of this one', async () => {
    const { feed } = await make('city2', 'city2');
    const foreign = world.as('foreign-admin');
    const body = { organizationId: world.organization.city2 };
    expect((await foreign.refused(api.makeFeed, { body })).status).toBe(404);
    expect((await foreign.refused(api.revokeFeed, { params: { id: feed.id } })).status).toBe(404);
    expect(await foreign.call(api.listFeeds)).toMatchObject({ items: [], total: 0 });
  });

  it('leave it to the administrator of the ministry, who sees and takes back all', async () => {
    const { feed, token } = await make('city2', 'city2');
    const { items } = await world.as('admin').call(api.listFeeds);
    expect(items.map((one) => one.id)).toContain(feed.id);
    await world.as('admin').call(api.revokeFeed, { params: { id: feed.id } });
    expect((await open(token)).statusCode).toBe(404);
    const made = await make('admin', 'city2');
    expect((await open(made.token)).statusCode).toBe(200);
  });

  it('who ask for dead links again and again have to wait; living links and sign-in do not', async () => {
    const { token } = await make('city2', 'city2');
    let last = await open('dead');
    for (let attempt = 0; attempt < 60 && last.statusCode === 404; attempt++) last = await open('dead');
    expect(last.statusCode).toBe(429);
    expect((await open(token)).statusCode).toBe(200);
    const body = { login: 'city1', password: 'не тот пароль' };
    expect((await world.nobody.refused(peopleContract.signIn, { body })).status).toBe(401);
  });
});
