import { type RawBuilder, sql } from 'kysely';
import type { Role } from '#domain/access/roles.ts';
import type { Notice, Rung, Told } from '#domain/assignments/notices/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { NoticeId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from '#server/lib/db.ts';
import { mapPage, type Paging, pageOf } from '#server/lib/list-page.ts';
import { isOpen } from '../store.ts';

/** Where the appointments `p` of those who are told of an assignment `a` are looked for. */
const over = sql`
  JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id AND o.kind <> 'municipal_authority'
  JOIN organizations h ON h.region_id = a.region_id AND h.kind = 'municipal_authority' AND h.municipality_id = a.municipality_id
  JOIN appointments p ON p.region_id = a.region_id AND p.organization_id = h.id`;

const placeOf: Readonly<Record<Told, RawBuilder<unknown>>> = {
  executor: sql`JOIN appointments p ON p.region_id = a.region_id AND p.organization_id = a.organization_id`,
  authority: over,
  ministry: sql`JOIN appointments p ON p.region_id = a.region_id`,
};

/**
 * Tells of the open assignments of these days: one notice for a person and an obligation, whatever number of them it
 * speaks of. Whoever was told of the same before is not told again. Returns how many were made.
 */
export async function insertNotices(
  tx: Tx,
  { regionId, today, now }: { readonly regionId: RegionId; readonly today: LocalDate; readonly now: Date },
  { key, tells }: Rung,
  roles: readonly Role[],
  dueDays: readonly LocalDate[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO notices (region_id, user_id, rung, plan_item_id, due_on, count, made_at)
    SELECT a.region_id, p.user_id, ${key}, a.plan_item_id, a.due_on, count(DISTINCT a.id), ${now}::timestamptz
      FROM assignments a
      ${placeOf[tells]}
      JOIN users u ON u.region_id = p.region_id AND u.id = p.user_id AND u.blocked_at IS NULL
     WHERE a.region_id = ${regionId} AND ${isOpen} AND a.due_on = ANY (${dueDays}::date[])
       AND p.role = ANY (${roles}::text[]) AND p.valid_from <= ${today} AND (p.valid_to IS NULL OR p.valid_to > ${today})
     GROUP BY a.region_id, p.user_id, a.plan_item_id, a.due_on
        ON CONFLICT DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

interface NoticeRow extends Omit<Notice, 'at'> {
  readonly at: Date;
}

export async function listNotices(
  tx: Tx,
  userId: UserId,
  { unread, ...paging }: Paging & { readonly unread: boolean },
): Promise<ListPage<Notice>> {
  const page = await pageOf<NoticeRow>(tx, paging, {
    columns: sql`
      n.id, n.rung, n.due_on AS "dueOn", n.count, n.made_at AS at, n.read_at IS NOT NULL AS "isRead",
      jsonb_build_object('id', i.id, 'kind', i.kind, 'number', i.number, 'title', i.title) AS item`,
    matching: sql`
      FROM notices n JOIN plan_items i ON i.region_id = n.region_id AND i.id = n.plan_item_id
     WHERE n.user_id = ${userId} AND (${!unread} OR n.read_at IS NULL)`,
    order: sql`n.made_at DESC, n.id`,
  });
  return mapPage(page, (row) => ({ ...row, at: row.at.toISOString() }));
}

export async function countUnread(tx: Tx, userId: UserId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM notices WHERE user_id = ${userId} AND read_at IS NULL`.execute(tx);
  return rows[0]?.count ?? 0;
}

/**
 * One of the person's own, or all of them.
 * @apart no right is asked: a person reads what they themselves were told
 */
export async function setRead(tx: Tx, userId: UserId, id: NoticeId | undefined, at: Date): Promise<void> {
  await sql`
    UPDATE notices SET read_at = ${at}::timestamptz
     WHERE user_id = ${userId} AND read_at IS NULL AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null}::uuid)`.execute(
    tx,
  );
}
