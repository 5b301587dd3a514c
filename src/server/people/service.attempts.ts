import { AppError } from '#domain/kernel/errors.ts';
import { networkOf } from '#server/lib/address.ts';
import type { Db } from '#server/lib/db.ts';
import { openGate } from '#server/lib/gate.ts';
import { blockedUntil, forgetFailures, returnAttempt, takeAttempt } from './store.sessions.ts';

/** What failures are counted by, and how many of them cost no wait. */
interface Limit {
  readonly key: string;
  readonly free: number;
  /** Whoever passes has shown that the failures before were their own. */
  readonly ofPerson: boolean;
}

export const limitOfLogin = (login: string): Limit => ({ key: `login:${login}`, free: 5, ofPerson: true });
/** Somebody at an open screen, or with a stolen session, must not learn the password by trying. */
export const limitOfPassword = (userId: string): Limit => ({
  key: `password:${userId}`,
  free: 5,
  ofPerson: true,
});
/** A school behind one address has many people. */
export const limitOfAddress = (address: string, of: 'address' | 'calendar' = 'address'): Limit => ({
  key: `${of}:${networkOf(address)}`,
  free: 50,
  ofPerson: false,
});

/** Attempts that are counted and not yet judged: so few that honest ones do not look like a crowd of failures. */
const checking = openGate({ atOnce: 4, most: 1000 });

/** In which transactions the failures are counted: each is short, and stays whatever the request comes to. */
type Run = <T>(work: (db: Db) => Promise<T>) => Promise<T>;
/** Before sign-in: each statement by itself. */
export const through =
  (db: Db): Run =>
  (work) =>
    work(db);

/**
 * Counts an attempt against every limit, then checks it, so that attempts sent all at once count as well.
 * @param check what was proved, or undefined for a failure
 * @throws AppError `too_many` with the seconds to wait; nothing is checked or counted then
 */
export function attempt<T>(
  run: Run,
  limits: readonly Limit[],
  now: Date,
  check: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return checking.pass(async () => {
    const taken = await run((db) => takeAll(db, limits, now));
    const passed = await check();
    if (passed !== undefined) await run((db) => forgive(db, taken, now));
    return passed;
  });
}

type Taken = Limit & { readonly until: Date };

async function takeAll(db: Db, limits: readonly Limit[], now: Date): Promise<readonly Taken[]> {
  const keys = limits.map(({ key }) => key);
  const blocked = await blockedUntil(db, keys, now);
  if (blocked) throw waitUntil(blocked, now);
  const taken: Taken[] = [];
  for (const limit of limits) {
    const until = await takeAttempt(db, limit.key, limit.free, now);
    if (until) {
      taken.push({ ...limit, until });
      continue;
    }
    // Another attempt was faster; this one is not checked, so it counts nowhere.
    for (const { key, until } of taken) await returnAttempt(db, key, until, now);
    throw waitUntil((await blockedUntil(db, keys, now)) ?? now, now);
  }
  return taken;
}

async function forgive(db: Db, taken: readonly Taken[], now: Date): Promise<void> {
  for (const { key, until, ofPerson } of taken)
    await (ofPerson ? forgetFailures(db, key) : returnAttempt(db, key, until, now));
}

function waitUntil(until: Date, now: Date): AppError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new AppError('too_many', 'session.wait', { seconds });
}
