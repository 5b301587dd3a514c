import { AppError } from '#domain/kernel/errors.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import { networkOf } from '#server/lib/address.ts';
import type { Db } from '#server/lib/db.ts';
import { openGate } from '#server/lib/gate.ts';
import {
  type Backoff,
  blockedUntil,
  forgetFailures,
  returnAttempts,
  type TakenAttempt,
  takeAttempt,
} from './store.sessions.ts';

/** What failures are counted by, how many of them cost no wait, and how long a wait becomes. */
interface Limit extends Backoff {
  /** Counts one person's failures, as far as can be told: whoever passes has shown that they were their own. */
  readonly own: boolean;
}

const QUARTER_HOUR = 15 * 60;
const ownLimit = (key: string): Limit => ({ key, free: 5, longestWait: QUARTER_HOUR, own: true });

/** A browser by which the person has signed in before: what strangers try elsewhere is not counted here. */
const limitOfBrowser = (userId: UserId, mark: string) => ownLimit(`browser:${userId}:${mark}`);
/** Somebody at an open screen, or with a stolen session, must not learn the password by trying. */
export const limitOfPassword = (userId: UserId) => ownLimit(`password:${userId}`);

/** Wrong links of any kind; a right one is found whatever was tried before it. */
export const limitOfLinks = (address: string, of: 'link' | 'calendar'): Limit => ({
  key: `${of}:${networkOf(address)}`,
  free: 50,
  longestWait: QUARTER_HOUR,
  own: false,
});

/**
 * What slows down guessing of passwords, and shuts nobody out (decision 012): by login and network together; and, far
 * behind that and with short waits only, by either of them, against one login tried from many networks and one network
 * that tries many logins.
 */
export function limitsOfSignIn(
  login: string,
  address: string,
  known: { readonly userId: UserId; readonly mark: string } | undefined,
): readonly Limit[] {
  if (known) return [limitOfBrowser(known.userId, known.mark)];
  const network = networkOf(address);
  return [
    { key: `address:${network}`, free: 100, longestWait: 10, own: false },
    { key: `login:${login}`, free: 30, longestWait: 60, own: false },
    ownLimit(`pair:${login}@${network}`),
  ];
}

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

/** @throws AppError `too_many` with the seconds to wait, and counts nothing then */
export async function countWrongLink(db: Db, limit: Limit, now: Date): Promise<void> {
  await attempt(through(db), [limit], now, async () => undefined);
}

type Taken = Limit & TakenAttempt;

async function takeAll(db: Db, limits: readonly Limit[], now: Date): Promise<readonly Taken[]> {
  const keys = limits.map(({ key }) => key);
  const blocked = await blockedUntil(db, keys, now);
  if (blocked) throw waitUntil(blocked, now);
  const taken: Taken[] = [];
  for (const limit of limits) {
    const attempt = await takeAttempt(db, limit, now);
    if (attempt) {
      taken.push({ ...limit, ...attempt });
      continue;
    }
    // Another attempt was faster; this one is not checked, so it counts nowhere.
    for (const one of taken) await returnAttempts(db, one, 1, now);
    throw waitUntil((await blockedUntil(db, keys, now)) ?? now, now);
  }
  return taken;
}

/** What the person's own key had counted is taken off the shared ones as well: colleagues do not wait for their typos. */
async function forgive(db: Db, taken: readonly Taken[], now: Date): Promise<void> {
  const own = taken.find((one) => one.own)?.failures ?? 1;
  for (const one of taken) await (one.own ? forgetFailures(db, one.key) : returnAttempts(db, one, own, now));
}

function waitUntil(until: Date, now: Date): AppError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new AppError('too_many', 'session.wait', { seconds });
}
