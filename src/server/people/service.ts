import { AppError } from '#domain/kernel/errors.ts';
import { ISSUED_PASSWORD_DAYS } from '#domain/people/model.ts';
import type { Entry, PublicCall } from '#server/lib/call.ts';
import { inRegion, type Tx } from '#server/lib/db.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { type Passwords, verifyPassword } from '#server/lib/password.ts';
import { findSession, hashToken, newToken } from '#server/lib/session.ts';
import { attempt, limitOfPassword, limitsOfSignIn, through } from './service.attempts.ts';
import { markOf, withMark } from './service.marks.ts';
import { deleteSession, type FoundLogin, findLogin, insertSession } from './store.sessions.ts';
import { getPasswordHash } from './store.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Checks login and password and opens a session; the answer to an unknown login is the same and takes
 * as long as the answer to a wrong password.
 * @returns the token for the session's cookie, and the marks by which the browser is known from now on
 * @throws AppError `too_many` while blocked, `unauthenticated` when they do not match
 */
export async function signIn(
  call: PublicCall,
  given: { login: string; password: string },
  { decoy }: Passwords,
): Promise<{ token: string; browserMarks: string }> {
  const { db, address, browserMarks, securityNow: now } = call;
  const login = given.login.toLowerCase();
  const asked = await findLogin(db, login);
  const mark = asked && markOf(browserMarks, asked);
  const known = asked && mark !== undefined ? { userId: asked.userId, mark } : undefined;
  const limits = limitsOfSignIn(login, address, known);
  const found = await attempt(through(db), limits, now, () => checkLogin(call, asked, given.password, decoy));
  if (!found) throw new AppError('unauthenticated', 'session.wrong_credentials');
  await requireLiveIssue(call, found);
  await endFormerSession(call);
  const { regionId, userId } = found;
  const token = newToken();
  await inRegion(db, regionId, async (tx) => {
    const { userAgent } = call;
    const tokenHash = hashToken(token);
    await insertSession(tx, { regionId, userId, tokenHash, csrfToken: newToken(), now, userAgent });
    await noteSignIn(tx, 'session.opened', call, found);
  });
  return { token, browserMarks: withMark(browserMarks, found) };
}

async function checkLogin(
  call: PublicCall,
  found: FoundLogin | undefined,
  password: string,
  decoy: Passwords['decoy'],
): Promise<FoundLogin | undefined> {
  const matches = await verifyPassword(password, found?.passwordHash ?? (await decoy()));
  if (!found) return undefined;
  call.tries(found.userId);
  if (matches && !found.blocked) return found;
  await inRegion(call.db, found.regionId, (tx) => noteSignIn(tx, 'session.refused', call, found));
  return undefined;
}

/** Its cookie is about to be written over: whoever has copied it would stay in, and nobody could sign it out here. */
export async function endFormerSession(call: PublicCall): Promise<void> {
  const { db, sessionToken, securityNow, requestId } = call;
  if (sessionToken === undefined) return;
  await db.transaction().execute(async (tx) => {
    const former = await findSession(tx, sessionToken, securityNow);
    if (!former) return;
    await deleteSession(tx, former.tokenHash);
    const { userId, regionId } = former.actor;
    const event = 'session.closed';
    await writeJournal(tx, { regionId, userId, event, businessAt: former.now, requestId });
  });
}

/** An issued password lies on paper or in a letter: it is for the first days only. */
async function requireLiveIssue(call: PublicCall, found: FoundLogin): Promise<void> {
  const { passwordIssuedAt } = found;
  if (passwordIssuedAt === null) return;
  if (call.securityNow.getTime() - passwordIssuedAt.getTime() <= ISSUED_PASSWORD_DAYS * DAY_MS) return;
  await inRegion(call.db, found.regionId, (tx) => noteSignIn(tx, 'session.refused', call, found));
  throw new AppError('unauthenticated', 'session.issued_password_ended', { days: ISSUED_PASSWORD_DAYS });
}

const noteSignIn = (
  tx: Tx,
  event: 'session.opened' | 'session.refused',
  { address, securityNow, requestId }: PublicCall,
  { regionId, userId }: FoundLogin,
) =>
  writeJournal(tx, {
    regionId,
    userId,
    event,
    subject: `user:${userId}`,
    detail: { address },
    businessAt: securityNow,
    requestId,
  });

/**
 * Checks what a signed-in person says is their password: slowed down like signing in, failures in the journal.
 * @returns the stored hash that it was checked against
 * @throws AppError `too_many` while blocked, `invalid` for a wrong one
 */
export async function provePassword(entry: Entry, current: string): Promise<string> {
  const { userId } = entry.actor;
  const known = await attempt(entry.apart, [limitOfPassword(userId)], entry.securityNow, async () => {
    const hash = await entry.apart((tx) => getPasswordHash(tx, userId));
    return (await verifyPassword(current, hash)) ? hash : undefined;
  });
  if (known !== undefined) return known;
  await entry.apart((tx) =>
    writeJournal(tx, {
      regionId: entry.actor.regionId,
      userId,
      event: 'person.password_refused',
      subject: `user:${userId}`,
      detail: { address: entry.address },
      businessAt: entry.now,
      requestId: entry.requestId,
    }),
  );
  throw wrongPassword();
}

export const wrongPassword = () => new AppError('invalid', 'person.wrong_password', { field: 'current' });
