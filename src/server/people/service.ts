import { AppError } from '#domain/kernel/errors.ts';
import type { PublicCall } from '#server/lib/call.ts';
import { type Db, inRegion } from '#server/lib/db.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { hashPassword, verifyPassword } from '#server/lib/password.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { blockedUntil, findLogin, forgetFailures, insertSession, takeAttempt } from './store.sessions.ts';

const FREE_FAILURES_OF_LOGIN = 5;
/** A school behind one address has many people. */
const FREE_FAILURES_OF_ADDRESS = 50;

let decoy: Promise<string> | undefined;

/**
 * Checks login and password and opens a session; the answer to an unknown login is the same and takes
 * as long as the answer to a wrong password.
 * @returns the token for the cookie
 * @throws AppError `too_many` while blocked, `unauthenticated` when they do not match
 */
export async function signIn(
  { db, address, securityNow: now, requestId }: PublicCall,
  given: { login: string; password: string },
): Promise<string> {
  const login = given.login.toLowerCase();
  const keys = { login: `login:${login}`, address: `address:${address}` };
  await requireUnblocked(db, Object.values(keys), now);
  if (!(await takeAttempt(db, keys.login, FREE_FAILURES_OF_LOGIN, now))) {
    await requireUnblocked(db, [keys.login], now);
  }

  decoy ??= hashPassword(newToken());
  const found = await findLogin(db, login);
  const matches = await verifyPassword(given.password, found?.password_hash ?? (await decoy));
  if (!found || !matches || found.blocked) {
    await takeAttempt(db, keys.address, FREE_FAILURES_OF_ADDRESS, now);
    if (found) {
      await inRegion(db, found.region_id, (tx) =>
        writeJournal(tx, {
          regionId: found.region_id,
          userId: found.user_id,
          event: 'session.refused',
          subject: `user:${found.user_id}`,
          detail: { address },
          businessAt: now,
          requestId,
        }),
      );
    }
    throw new AppError('unauthenticated', 'session.wrong_credentials');
  }

  await forgetFailures(db, keys.login);
  const token = newToken();
  await inRegion(db, found.region_id, async (tx) => {
    const regionId = found.region_id;
    await insertSession(tx, {
      regionId,
      userId: found.user_id,
      tokenHash: hashToken(token),
      csrfToken: newToken(),
      now,
    });
    await writeJournal(tx, {
      regionId,
      userId: found.user_id,
      event: 'session.opened',
      subject: `user:${found.user_id}`,
      detail: { address },
      businessAt: now,
      requestId,
    });
  });
  return token;
}

/** @throws AppError `too_many` with the seconds to wait */
export async function requireUnblocked(db: Db, keys: readonly string[], now: Date): Promise<void> {
  const until = await blockedUntil(db, keys, now);
  if (!until) return;
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  throw new AppError('too_many', 'session.wait', { seconds });
}
