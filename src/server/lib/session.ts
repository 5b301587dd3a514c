import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import { dayIn, instantIn, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { KEPT_DAYS } from '#domain/people/model.retention.ts';
import type { Tx } from './db.ts';

export const IDLE_HOURS = 12;
export const LONGEST_HOURS = KEPT_DAYS.sessions * 24;

export interface OpenSession {
  readonly actor: Actor;
  readonly fullName: string;
  readonly csrfToken: string;
  readonly tokenHash: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly today: LocalDate;
  readonly conditional: boolean;
  /** Somebody else has issued the password: first of all it is to be changed. */
  readonly passwordIssued: boolean;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function sameToken(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

interface SessionRow extends Actor {
  readonly fullName: string;
  readonly csrfToken: string;
  readonly timeZone: string;
  readonly businessOn: LocalDate | null;
  readonly passwordIssued: boolean;
}

/**
 * First statement of a signed-in transaction: finds the live session, sets its region, tells who acts and when.
 * @throws AppError `unauthenticated` when there is no live session
 */
export async function openSession(tx: Tx, token: string, securityNow: Date): Promise<OpenSession> {
  const tokenHash = hashToken(token);
  const { rows } = await sql<SessionRow>`
    SELECT region_id AS "regionId", user_id AS "userId", appointments, full_name AS "fullName", csrf_token AS "csrfToken",
           time_zone AS "timeZone", business_on AS "businessOn", password_issued AS "passwordIssued"
      FROM open_session(${tokenHash}, ${securityNow}, ${`${IDLE_HOURS} hours`}::interval)`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError('unauthenticated', 'session.ended');
  const { userId, regionId, appointments, fullName, csrfToken, timeZone, businessOn } = row;
  const now = businessNow(securityNow, timeZone, businessOn);
  return {
    actor: { userId, regionId, appointments },
    fullName,
    csrfToken,
    tokenHash,
    timeZone,
    now,
    today: dayIn(timeZone, now),
    conditional: businessOn !== null,
    passwordIssued: row.passwordIssued,
  };
}

/** The live session of a browser before its region is known, or undefined where there is none. */
export async function findSession(
  tx: Tx,
  token: string,
  securityNow: Date,
): Promise<OpenSession | undefined> {
  try {
    return await openSession(tx, token, securityNow);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return undefined;
    throw error;
  }
}

/** The demonstration's day keeps the time of day of the real clock. */
export function businessNow(securityNow: Date, timeZone: string, businessOn: LocalDate | null): Date {
  if (businessOn === null) return securityNow;
  const sinceMidnight = securityNow.getTime() - instantIn(timeZone, dayIn(timeZone, securityNow)).getTime();
  return new Date(instantIn(timeZone, businessOn).getTime() + sinceMidnight);
}
