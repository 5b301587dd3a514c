import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { Tx } from '#server/lib/db.ts';

export interface JournalRow {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  readonly user: string | null;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
}

/** The journal of the whole region; a narrower scope sees nothing. Ids sort by time of writing. */
export async function listJournal(
  tx: Tx,
  scope: Scope,
  { before, subject, limit }: { before?: string | undefined; subject?: string | undefined; limit: number },
): Promise<JournalRow[]> {
  if (!scope.grants.some((grant) => grant.kind === 'region')) return [];
  const { rows } = await sql<JournalRow>`
    SELECT e.id, e.at, e.event, u.full_name AS user, e.subject, e.detail
      FROM audit_events e
      LEFT JOIN users u ON u.region_id = e.region_id AND u.id = e.user_id
     WHERE e.region_id = ${scope.regionId}
       AND (${before ?? null}::uuid IS NULL OR e.id < ${before ?? null}::uuid)
       AND (${subject ?? null}::text IS NULL OR e.subject = ${subject ?? null}::text)
     ORDER BY e.id DESC
     LIMIT ${limit}`.execute(tx);
  return rows;
}
