import { sql } from 'kysely';
import type { RegionId, UserId } from '#domain/kernel/ids.ts';
import type { OwnSession } from '#domain/people/model.sessions.ts';
import { browserOf } from '#domain/people/rules.browser.ts';
import type { Db, Tx } from '#server/lib/db.ts';
import { IDLE_HOURS, LONGEST_HOURS } from '#server/lib/session.ts';

const HOUR_MS = 3_600_000;

export interface FoundLogin {
  readonly regionId: RegionId;
  readonly userId: UserId;
  readonly passwordHash: string;
  readonly blocked: boolean;
  /** When somebody else issued the password; null for one that the person has chosen. */
  readonly passwordIssuedAt: Date | null;
}

export async function findLogin(db: Db, login: string): Promise<FoundLogin | undefined> {
  const { rows } = await sql<FoundLogin>`
    SELECT region_id AS "regionId", user_id AS "userId", password_hash AS "passwordHash", blocked,
           password_issued_at AS "passwordIssuedAt"
      FROM find_login(${login})`.execute(db);
  return rows[0];
}

export async function insertSession(
  tx: Tx,
  session: {
    regionId: RegionId;
    userId: UserId;
    tokenHash: string;
    csrfToken: string;
    now: Date;
    userAgent: string | undefined;
    /** When it ends at the latest, where that is sooner than for everybody. */
    endsAt?: Date;
  },
): Promise<void> {
  const longest = session.now.getTime() + LONGEST_HOURS * HOUR_MS;
  await tx
    .insertInto('sessions')
    .values({
      region_id: session.regionId,
      token_hash: session.tokenHash,
      user_id: session.userId,
      csrf_token: session.csrfToken,
      created_at: session.now,
      seen_at: session.now,
      expires_at: new Date(Math.min(longest, session.endsAt?.getTime() ?? longest)),
      ...browserOf(session.userAgent),
    })
    .execute();
}

type OpenSessionRow = Omit<OwnSession, 'openedAt' | 'seenAt' | 'current'> & {
  readonly tokenHash: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
};

/** Those that still open something, the newest first. */
export async function listSessions(tx: Tx, userId: UserId, now: Date): Promise<OpenSessionRow[]> {
  const { rows } = await sql<OpenSessionRow>`
    SELECT id, token_hash AS "tokenHash", created_at AS "openedAt", seen_at AS "seenAt", browser, system
      FROM sessions
     WHERE user_id = ${userId} AND expires_at > ${now}
       AND seen_at > ${now}::timestamptz - make_interval(hours => ${IDLE_HOURS})
     ORDER BY created_at DESC, id`.execute(tx);
  return rows;
}

/**
 * @returns false when the person has no such session beside the one that asks
 * @apart the person's own
 */
export async function deleteOtherSession(
  tx: Tx,
  userId: UserId,
  ownTokenHash: string,
  id: OwnSession['id'],
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('token_hash', '<>', ownTokenHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** @apart the person's own, who holds its token */
export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/**
 * Signs a person out everywhere, or everywhere but in the browser that asks.
 * @apart sessions end with the password, the account or the link that they rest on, whose change was proved
 */
export async function deleteSessionsOf(tx: Tx, userId: UserId, exceptTokenHash = ''): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .where('token_hash', '<>', exceptTokenHash)
    .execute();
}

/** Moments until which the keys are blocked, if any are. */
export async function blockedUntil(db: Db, keys: readonly string[], now: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ until: Date | null }>`
    SELECT max(blocked_until) AS until FROM sign_in_failures
     WHERE key = ANY (${keys}::text[]) AND blocked_until > ${now}`.execute(db);
  return rows[0]?.until ?? undefined;
}

export interface Backoff {
  readonly key: string;
  /** Failures that cost no wait. */
  readonly free: number;
  /** In seconds. */
  readonly longestWait: number;
}

export interface TakenAttempt {
  /** Until when the key is blocked after it. */
  readonly until: Date;
  /** What the key has counted, this one included. */
  readonly failures: number;
}

/**
 * Counts an attempt as failed before it is checked, so that guesses sent all at once wait as well. Beyond the
 * free ones each failure doubles the wait, up to the longest; an hour of peace forgets them.
 * @returns undefined, and nothing is counted, while the key is blocked
 * @apart guesses are counted before anybody is signed in
 */
export async function takeAttempt(
  db: Db,
  { key, free, longestWait }: Backoff,
  now: Date,
): Promise<TakenAttempt | undefined> {
  const { rows } = await sql<TakenAttempt>`
    INSERT INTO sign_in_failures AS f (key, failures, blocked_until, failed_at)
    VALUES (${key}, 1, ${now}, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.failed_at < ${now}::timestamptz - interval '1 hour' THEN 1 ELSE f.failures + 1 END,
      failed_at = ${now},
      blocked_until = CASE
        WHEN f.failed_at < ${now}::timestamptz - interval '1 hour' OR f.failures < ${free} THEN ${now}
        ELSE ${now}::timestamptz + make_interval(secs => least(${longestWait}, power(2, least(f.failures - ${free}, 20))))
      END
      WHERE f.blocked_until <= ${now}
    RETURNING f.blocked_until AS until, f.failures`.execute(db);
  return rows[0];
}

/**
 * Attempts that were none: what they counted is taken off, and the wait that the last of them began, unless another
 * made it longer.
 * @apart guesses are counted before anybody is signed in
 */
export async function returnAttempts(
  db: Db,
  { key, until }: { readonly key: string; readonly until: Date },
  count: number,
  now: Date,
): Promise<void> {
  // Taken off first: of two that come back at the same time the second one finds what the first has left.
  await sql`
    UPDATE sign_in_failures
       SET failures = failures - ${count},
           blocked_until = CASE WHEN blocked_until = ${until} THEN ${now} ELSE blocked_until END
     WHERE key = ${key}`.execute(db);
  await db.deleteFrom('sign_in_failures').where('key', '=', key).where('failures', '<=', 0).execute();
}

/** @apart guesses are counted before anybody is signed in */
export async function forgetFailures(db: Db, key: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('key', '=', key).execute();
}
