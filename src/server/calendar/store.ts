import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { CalendarAssignment } from '#domain/calendar/present.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
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

/** Every dated assignment of one organisation, in the order of the days. */
export async function listDated(tx: Tx, organizationId: OrganizationId): Promise<CalendarAssignment[]> {
  const { rows } = await sql<Omit<CalendarAssignment, 'period'> & { from: LocalDate; to: LocalDate }>`
    SELECT a.id, a.status, a.version, a.due_on AS "dueOn", i.kind, i.number, i.title, i.term, i.result,
           i.hard_due_on AS "hardDueOn", v.period_from AS "from", v.period_to AS "to",
           v.act_kind AS "actKind", v.act_number AS "actNumber", v.act_date AS "actDate",
           coalesce((SELECT max(s.made_at) FROM assignment_steps s
                      WHERE s.region_id = a.region_id AND s.assignment_id = a.id), v.approved_at) AS "changedAt"
      FROM assignments a
      JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
      JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
     WHERE a.organization_id = ${organizationId} AND a.due_on IS NOT NULL
     ORDER BY a.due_on, i.position, a.id`.execute(tx);
  return rows.map(({ from, to, ...row }) => ({ ...row, period: { from, to } }));
}

export interface LinkRow {
  readonly id: CalendarFeedId;
  readonly organization: OrganizationRef;
  readonly municipalityId: MunicipalityId | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly readAt: Date | null;
}

const linkFrom = (scope: Scope) => sql`
  FROM calendar_feeds f
  JOIN organizations o ON o.region_id = f.region_id AND o.id = f.organization_id
  JOIN users u ON u.region_id = f.region_id AND u.id = f.made_by
 WHERE f.region_id = ${scope.regionId} AND f.revoked_at IS NULL AND ${withinScope(scope, place)}`;

const linkColumns = sql`
  f.id, jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization,
  o.municipality_id AS "municipalityId", u.full_name AS "madeBy", f.made_at AS "madeAt", f.read_at AS "readAt"`;

/** Links that open, the newest first. */
export async function listLinks(tx: Tx, scope: Scope, paging: Paging): Promise<ListPage<LinkRow>> {
  const order = sql`f.made_at DESC, f.id`;
  return pageOf(tx, paging, { columns: linkColumns, matching: linkFrom(scope), order });
}

/** @throws AppError `not_found` for one taken back, also outside the scope */
export async function getLink(tx: Tx, scope: Scope, id: CalendarFeedId): Promise<LinkRow> {
  const { rows } = await sql<LinkRow>`
    SELECT ${linkColumns} ${linkFrom(scope)} AND f.id = ${id} FOR UPDATE OF f`.execute(tx);
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
