import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, Appointment } from '#domain/access/actor.ts';
import { dayIn, instantIn, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from './db.ts';

export const IDLE_HOURS = 12;
export const LONGEST_HOURS = 7 * 24;

export interface OpenSession {
  readonly actor: Actor;
  readonly fullName: string;
  readonly csrfToken: string;
  readonly tokenHash: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly today: LocalDate;
  readonly conditional: boolean;
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

interface SessionRow {
  region_id: RegionId;
  user_id: UserId;
  full_name: string;
  csrf_token: string;
  time_zone: string;
  business_on: LocalDate | null;
  appointments: Appointment[];
}

/**
 * First statement of a signed-in transaction: finds the live session, sets its region, tells who acts and when.
 * @throws AppError `unauthenticated` when there is no live session
 */
export async function openSession(tx: Tx, token: string, securityNow: Date): Promise<OpenSession> {
  const tokenHash = hashToken(token);
  const { rows } = await sql<SessionRow>`
    SELECT * FROM open_session(${tokenHash}, ${securityNow}, ${`${IDLE_HOURS} hours`}::interval)`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError('unauthenticated', 'session.ended');
  const now = businessNow(securityNow, row.time_zone, row.business_on);
  return {
    actor: { userId: row.user_id, regionId: row.region_id, appointments: row.appointments },
    fullName: row.full_name,
    csrfToken: row.csrf_token,
    tokenHash,
    timeZone: row.time_zone,
    now,
    today: dayIn(row.time_zone, now),
    conditional: row.business_on !== null,
  };
}

/** The demonstration's day keeps the time of day of the real clock. */
export function businessNow(securityNow: Date, timeZone: string, businessOn: LocalDate | null): Date {
  if (businessOn === null) return securityNow;
  const sinceMidnight = securityNow.getTime() - instantIn(timeZone, dayIn(timeZone, securityNow)).getTime();
  return new Date(instantIn(timeZone, businessOn).getTime() + sinceMidnight);
}
