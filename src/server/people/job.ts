import { sql } from 'kysely';
import type { Db } from '#server/lib/db.ts';

/** A client repeats a request within minutes; a week outlives any queue of a browser that was offline. */
const KEEP_KEYS = '7 days';

/** Hourly: ended sessions, old sign-in failures and old idempotency keys. */
export async function purgeExpired(db: Db, now: Date): Promise<void> {
  await sql`SELECT purge_expired(${now}, ${KEEP_KEYS}::interval)`.execute(db);
}
