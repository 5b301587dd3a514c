import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { LetterId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Letter, LetterState, MailSettings } from '#domain/notifications/model.ts';
import type { Standing } from '#domain/notifications/rules.ts';
import type { Tx } from '#server/lib/db.ts';
import { mapPage, type Paging, pageOf } from '#server/lib/list-page.ts';

export async function findAddress(tx: Tx, userId: UserId): Promise<MailSettings['own']> {
  const { rows } = await sql<NonNullable<MailSettings['own']>>`
    SELECT address, hour, is_on AS "isOn", refused_at IS NOT NULL AS "isRefused"
      FROM mail_addresses WHERE user_id = ${userId}`.execute(tx);
  return rows[0] ?? null;
}

/** @apart no right is asked: a person sets their own address */
export async function setAddress(
  tx: Tx,
  regionId: RegionId,
  userId: UserId,
  { address, hour, isOn }: { readonly address: string; readonly hour: number; readonly isOn: boolean },
): Promise<void> {
  await sql`
    INSERT INTO mail_addresses (region_id, user_id, address, hour, is_on)
    VALUES (${regionId}, ${userId}, ${address}, ${hour}, ${isOn})
        ON CONFLICT (region_id, user_id)
        DO UPDATE SET address = excluded.address, hour = excluded.hour, is_on = excluded.is_on, refused_at = NULL`.execute(
    tx,
  );
}

/** One letter for everybody whose hour has come and whom something new waits for; one a day, however often it is asked. */
export async function insertLetters(
  tx: Tx,
  {
    regionId,
    day,
    hour,
    until,
    at,
  }: {
    readonly regionId: RegionId;
    readonly day: LocalDate;
    readonly hour: number;
    /** Business time. */
    readonly until: Date;
    readonly at: Date;
  },
): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO letters (region_id, user_id, address, day, told_until, next_at, made_at)
    SELECT m.region_id, m.user_id, m.address, ${day}::date, ${until}::timestamptz, ${at}::timestamptz, ${at}::timestamptz
      FROM mail_addresses m
      JOIN users u ON u.region_id = m.region_id AND u.id = m.user_id AND u.blocked_at IS NULL
     WHERE m.region_id = ${regionId} AND m.is_on AND m.refused_at IS NULL AND m.hour <= ${hour}
       AND EXISTS (SELECT FROM notices n
                    WHERE n.region_id = m.region_id AND n.user_id = m.user_id AND n.read_at IS NULL
                      AND n.made_at > coalesce((SELECT max(l.told_until) FROM letters l
                                                 WHERE l.region_id = m.region_id AND l.user_id = m.user_id), '-infinity'))
        ON CONFLICT (region_id, user_id, day) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export interface TakenLetter {
  readonly id: LetterId;
  readonly userId: UserId;
  readonly address: string;
  readonly attempts: number;
  readonly isDoubted: boolean;
}

/**
 * Takes letters whose time has come, each for one sender. One whose sender is silent beyond their time may have been
 * taken by a server: it is taken again, with a doubt.
 * @apart the queue's own work
 */
export async function takeLetters(
  tx: Tx,
  { at, until, count }: { readonly at: Date; readonly until: Date; readonly count: number },
): Promise<TakenLetter[]> {
  const { rows } = await sql<TakenLetter>`
    UPDATE letters l
       SET state = 'sending', attempts = l.attempts + 1, next_at = ${until}::timestamptz,
           is_doubted = l.is_doubted OR l.state = 'sending'
      FROM (SELECT w.region_id, w.id FROM letters w
             WHERE w.state IN ('queued', 'sending') AND w.next_at <= ${at}
             ORDER BY w.next_at LIMIT ${count} FOR UPDATE SKIP LOCKED) AS due
     WHERE l.region_id = due.region_id AND l.id = due.id
    RETURNING l.id, l.user_id AS "userId", l.address, l.attempts, l.is_doubted AS "isDoubted"`.execute(tx);
  return rows;
}

/** @apart the queue's own work */
export async function setStanding(
  tx: Tx,
  { id }: TakenLetter,
  { state, isDoubted, error }: Standing,
  nextAt: Date,
): Promise<void> {
  await sql`
    UPDATE letters SET state = ${state}, is_doubted = ${isDoubted}, last_error = ${error}, next_at = ${nextAt}::timestamptz
     WHERE id = ${id}`.execute(tx);
}

/** @apart the queue's own work: an address that a server refuses for good gets no further letter */
export async function setRefused(tx: Tx, { userId, address }: TakenLetter, at: Date): Promise<void> {
  await sql`
    UPDATE mail_addresses SET refused_at = ${at}::timestamptz WHERE user_id = ${userId} AND address = ${address}`.execute(
    tx,
  );
}

interface LetterRow extends Omit<Letter, 'at'> {
  readonly at: Date;
}

export async function listLetters(
  tx: Tx,
  regionId: RegionId,
  { state, ...paging }: Paging & { readonly state?: LetterState | undefined },
): Promise<ListPage<Letter>> {
  const page = await pageOf<LetterRow>(tx, paging, {
    columns: sql`
      l.id, u.full_name AS person, l.state, l.is_doubted AS "isDoubted", l.attempts, l.last_error AS error, l.made_at AS at`,
    matching: sql`
      FROM letters l JOIN users u ON u.region_id = l.region_id AND u.id = l.user_id
     WHERE l.region_id = ${regionId} AND (${state ?? null}::text IS NULL OR l.state = ${state ?? null})`,
    order: sql`l.made_at DESC, l.id`,
  });
  return mapPage(page, (row) => ({ ...row, at: row.at.toISOString() }));
}
