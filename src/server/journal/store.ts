import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { JournalQuery } from '#domain/journal/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';

export interface JournalRow {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  readonly user: string | null;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
}

/** The journal of the whole region, newest first; a narrower scope sees nothing. */
export async function listJournal(
  tx: Tx,
  scope: Scope,
  asked: JournalQuery,
  limit: number,
): Promise<JournalRow[]> {
  if (!scope.grants.some((grant) => grant.kind === 'region')) return [];
  const people = asked.person ? await peopleNamed(tx, scope, asked.person) : undefined;
  if (people?.length === 0) return [];
  const { rows } = await sql<JournalRow>`
    SELECT e.id, e.at, e.event, u.full_name AS user, e.subject, e.detail
      FROM audit_events e
      LEFT JOIN users u ON u.region_id = e.region_id AND u.id = e.user_id
     WHERE ${conditionsOf(scope, asked, people)}
     ORDER BY e.at DESC, e.id DESC
     LIMIT ${limit}`.execute(tx);
  return rows;
}

/** Found before their rows are: only who is known to have few of them is looked up by them. */
async function peopleNamed(tx: Tx, { regionId }: Scope, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM users WHERE region_id = ${regionId} AND full_name ILIKE ${containing(name)}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Each narrows by an index that has the time behind it: a page costs as much as it shows, wherever it stands. */
function conditionsOf(
  { regionId }: Scope,
  { before, from, to, event, subject }: JournalQuery,
  people: readonly string[] | undefined,
): RawBuilder<unknown> {
  const zone = sql`(SELECT time_zone FROM regions WHERE region_id = ${regionId})`;
  const conditions = [sql`e.region_id = ${regionId}`];
  if (before) {
    const at = sql`(SELECT at FROM audit_events WHERE region_id = ${regionId} AND id = ${before})`;
    conditions.push(sql`(e.at, e.id) < (${at}, ${before}::uuid)`);
  }
  if (from) conditions.push(sql`e.at >= ${from}::date::timestamp AT TIME ZONE ${zone}`);
  if (to) conditions.push(sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`);
  if (people) conditions.push(sql`e.user_id = ANY (${people}::uuid[])`);
  if (event) conditions.push(sql`e.event = ${event}`);
  if (subject) conditions.push(sql`e.subject = ${subject}`);
  return sql.join(conditions, sql` AND `);
}
