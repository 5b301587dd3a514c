import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CalendarFeedId, MunicipalityId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Db, Tx } from '#server/lib/db.ts';
import { onDuplicate } from '#server/lib/failure.ts';
import { type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

const place = { organization: 'o.id', municipality: 'o.municipality_id' };

/** Where a link leads; a calendar program names no region, so across regions. A link taken back leads nowhere. */
export async function findFeed(
  db: Db,
  tokenHash: string,
): Promise<{ regionId: RegionId; id: CalendarFeedId } | undefined> {
  const { rows } = await sql<{ regionId: RegionId; id: CalendarFeedId }>`
    SELECT region_id AS "regionId", feed_id AS id FROM find_calendar_feed(${tokenHash})`.execute(db);
  return rows[0];
}

/**
 * The organisation whose calendar it is, noting that it was read.
 * @apart a calendar program reads it, nobody is signed in
 */
export async function readFeed(tx: Tx, id: CalendarFeedId, now: Date): Promise<OrganizationRef | undefined> {
  await sql`
    UPDATE calendar_feeds SET read_at = ${now}
     WHERE id = ${id} AND (read_at IS NULL OR read_at < ${now}::timestamptz - interval '5 minutes')`.execute(
    tx,
  );
  const { rows } = await sql<OrganizationRef>`
    SELECT o.id, o.kind, o.short_name AS name
      FROM calendar_feeds f JOIN organizations o ON o.region_id = f.region_id AND o.id = f.organization_id
     WHERE f.id = ${id} AND f.revoked_at IS NULL`.execute(tx);
  return rows[0];
}

export interface FeedRow {
  readonly id: CalendarFeedId;
  readonly organization: OrganizationRef;
  readonly municipalityId: MunicipalityId | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly readAt: Date | null;
}

const feedFrom = (scope: Scope) => sql`
  FROM calendar_feeds f
  JOIN organizations o ON o.region_id = f.region_id AND o.id = f.organization_id
  JOIN users u ON u.region_id = f.region_id AND u.id = f.made_by
 WHERE f.region_id = ${scope.regionId} AND f.revoked_at IS NULL AND ${withinScope(scope, place)}`;

const feedColumns = sql`
  f.id, jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization,
  o.municipality_id AS "municipalityId", u.full_name AS "madeBy", f.made_at AS "madeAt", f.read_at AS "readAt"`;

/** Links that open, the newest first. */
export async function listFeeds(tx: Tx, scope: Scope, paging: Paging): Promise<ListPage<FeedRow>> {
  const order = sql`f.made_at DESC, f.id`;
  return pageOf<FeedRow>(tx, paging, { columns: feedColumns, matching: feedFrom(scope), order });
}

/** @throws AppError `not_found` for one taken back, also outside the scope */
export async function getFeed(tx: Tx, scope: Scope, id: CalendarFeedId): Promise<FeedRow> {
  const { rows } = await sql<FeedRow>`
    SELECT ${feedColumns} ${feedFrom(scope)} AND f.id = ${id} FOR UPDATE OF f`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'calendar.link_not_found');
  return row;
}

export async function revokeFeed(
  tx: Tx,
  owner: Authorized<Pick<OrganizationRef, 'id'>, 'give_calendar'>,
  id: CalendarFeedId,
  by: UserId,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('calendar_feeds')
    .set({ revoked_by: by, revoked_at: now })
    .where('organization_id', '=', owner.id)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** @throws AppError `conflict` while another link of the organisation lives */
export async function insertFeed(
  tx: Tx,
  feed: {
    regionId: RegionId;
    id: CalendarFeedId;
    organizationId: OrganizationId;
    tokenHash: string;
    by: UserId;
    now: Date;
  },
): Promise<void> {
  await onDuplicate(
    'calendar_feeds_live',
    new AppError('conflict', 'calendar.link_exists'),
    tx
      .insertInto('calendar_feeds')
      .values({
        region_id: feed.regionId,
        id: feed.id,
        organization_id: feed.organizationId,
        token_hash: feed.tokenHash,
        made_by: feed.by,
        made_at: feed.now,
        read_at: null,
        revoked_by: null,
        revoked_at: null,
      })
      .execute(),
  );
}
