import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '#domain/access/actor.ts';
import { authorize } from '#domain/access/authorized.ts';
import { canManageCalendar } from '#domain/calendar/access.ts';
import type { calendarContract } from '#domain/calendar/contract.ts';
import type { CalendarFeed } from '#domain/calendar/model.ts';
import type { CalendarEvent, CalendarReader } from '#domain/kernel/calendar.ts';
import type { FileAnswer } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import { getOrganizationWithin, momentIn } from '#server/directory/store.ts';
import { writeCalendar } from '#server/exports/ics.ts';
import { features } from '#server/features.ts';
import type { Handlers, PublicCall } from '#server/lib/call.ts';
import { inRegion } from '#server/lib/db.ts';
import { mapPage } from '#server/lib/list-page.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { openTexts } from '#server/lib/texts.ts';
import { countWrongLink, limitOfLinks } from '#server/people/service.attempts.ts';
import * as calendars from './store.ts';

/** Every feature tells its own days. */
const parts = features.flatMap((feature) => ('calendar' in feature ? [feature.calendar] : []));

export function calendarRoutes(publicUrl: URL): Handlers<typeof calendarContract> {
  const texts = openTexts();
  const words: CalendarReader['words'] = (key, params) =>
    texts(key.includes(':') ? key : `calendar:${key}`, params);
  return {
    getCalendar: (call, { params }) => readCalendar(call, params.token, publicUrl, words),

    async listFeeds({ tx, scope }, { query }) {
      return mapPage(await calendars.listFeeds(tx, scope, query), presentFeed);
    },

    async makeFeed({ tx, actor, scope, securityNow, newId, note }, { body }) {
      const owner = ownerFor(actor, await getOrganizationWithin(tx, scope, body.organizationId));
      const [id, token] = [newId<'calendar_feed'>(), newToken()];
      if (body.replaces) await calendars.revokeFeed(tx, owner, body.replaces, actor.userId, securityNow);
      await calendars.insertFeed(tx, {
        regionId: actor.regionId,
        id,
        organizationId: owner.id,
        tokenHash: hashToken(token),
        by: actor.userId,
        now: securityNow,
      });
      note(`organization:${owner.id}`, { link: id, replaces: body.replaces });
      return { feed: presentFeed(await calendars.getFeed(tx, scope, id)), token };
    },

    async revokeFeed({ tx, actor, scope, securityNow, note }, { params }) {
      const feed = await calendars.getFeed(tx, scope, params.id);
      const owner = ownerFor(actor, { ...feed.organization, municipalityId: feed.municipalityId });
      await calendars.revokeFeed(tx, owner, feed.id, actor.userId, securityNow);
      note(`organization:${owner.id}`, { link: feed.id });
      return undefined;
    },
  };
}

const ownerFor = <T extends { readonly id: OrganizationId; readonly municipalityId: MunicipalityId | null }>(
  actor: Actor,
  organization: T,
) =>
  authorize(actor, organization, 'give_calendar', (who, { id, municipalityId }) =>
    canManageCalendar(who, { organizationId: id, municipalityId }),
  );

const presentFeed = ({ municipalityId: _, madeAt, readAt, ...feed }: calendars.FeedRow): CalendarFeed => ({
  ...feed,
  madeAt: madeAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

/**
 * A living link is answered whatever others at its address do: a token of 256 bits is not guessed, and the programs
 * that go on asking for a dead one must not silence the calendars of their neighbours.
 * @throws AppError `not_found` for a link taken back and for one that never was, `too_many` after many of these
 */
async function readCalendar(
  { db, securityNow: now, address }: PublicCall,
  token: string,
  publicUrl: URL,
  words: CalendarReader['words'],
): Promise<FileAnswer> {
  const feed = await calendars.findFeed(db, hashToken(token));
  const calendar =
    feed &&
    (await inRegion(db, feed.regionId, async (tx) => {
      const organization = await calendars.readFeed(tx, feed.id, now);
      if (!organization) return undefined;
      const { today, timeZone } = await momentIn(tx, feed.regionId, now);
      const reader: CalendarReader = {
        today,
        words,
        addressOf: (page) => new URL(page, publicUrl).href,
      };
      const events: CalendarEvent[] = [];
      for (const part of parts) events.push(...(await part(tx, organization.id, reader)));
      return { name: words('feed.name', { organization: organization.name }), timeZone, events };
    }));
  if (!calendar) {
    await countWrongLink(db, limitOfLinks(address, 'calendar'), now);
    throw new AppError('not_found', 'calendar.unknown_link');
  }
  return fileOf(writeCalendar(calendar), words('title'));
}

function fileOf(text: string, name: string): FileAnswer {
  const bytes = Buffer.from(text);
  return {
    name: `${name}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    size: bytes.length,
    etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
    open: () => Readable.from([bytes]),
  };
}
