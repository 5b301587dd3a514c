import { sql } from 'kysely';
import { KEPT_DAYS } from '#domain/people/model.retention.ts';
import type { Db } from '#server/lib/db.ts';

/** Hourly: ended sessions, old sign-in failures and old idempotency keys. */
export async function purgeExpired(db: Db, now: Date): Promise<void> {
  await sql`SELECT purge_expired(${now}, ${`${KEPT_DAYS.repeats} days`}::interval)`.execute(db);
}
