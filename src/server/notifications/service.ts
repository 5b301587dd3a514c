import { hourIn } from '#domain/kernel/dates.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { fill } from '#domain/kernel/text.ts';
import { afterAttempt, isLetterTime } from '#domain/notifications/rules.ts';
import { words } from '#domain/notifications/texts/ru/mail.ts';
import { momentIn } from '#server/directory/store.ts';
import { type Db, inRegion } from '#server/lib/db.ts';
import type { Mail } from './service.smtp.ts';
import * as letters from './store.ts';

/** So many letters are taken at once. */
const BATCH = 50;
/** Longer than any server is waited for: by then who took a letter is dead. */
const LEASE_MS = 15 * 60_000;

/** Puts the letters of the hour into the outbox. Returns how many. */
export function makeLetters(db: Db, regionId: RegionId, securityNow: Date): Promise<number> {
  return inRegion(db, regionId, async (tx) => {
    const { now, today: day, timeZone } = await momentIn(tx, regionId, securityNow);
    const hour = hourIn(timeZone, now);
    if (!isLetterTime(day, hour)) return 0;
    return letters.insertLetters(tx, { regionId, day, hour, until: now, at: securityNow });
  });
}

export interface Sending {
  readonly db: Db;
  readonly mail: Mail;
  readonly publicUrl: URL;
  readonly now: () => Date;
  readonly stopping: AbortSignal;
}

/**
 * Sends what waits in a region. A letter is taken in a transaction of its own before a server hears of it, and what
 * became of it is written after: whoever dies between leaves it to be sent again under the same Message-ID.
 */
export async function sendLetters(
  { db, mail, publicUrl, now, stopping }: Sending,
  regionId: RegionId,
): Promise<void> {
  const { subject, text } = words.letter;
  const body = fill(text, { address: new URL('/notices', publicUrl).href });
  while (!stopping.aborted) {
    const at = now();
    const until = new Date(at.getTime() + LEASE_MS);
    const taken = await inRegion(db, regionId, (tx) => letters.takeLetters(tx, { at, until, count: BATCH }));
    if (taken.length === 0) return;
    await Promise.all(
      taken.map(async (letter) => {
        const attempt = await mail.send({ id: letter.id, to: letter.address, subject, text: body });
        const standing = afterAttempt(attempt, letter.attempts, letter.isDoubted);
        const nextAt = new Date(now().getTime() + (standing.retryIn ?? 0) * 60_000);
        await inRegion(db, regionId, async (tx) => {
          await letters.setStanding(tx, letter, standing, nextAt);
          if (attempt.is === 'refused' && attempt.forGood && attempt.atAddress)
            await letters.setRefused(tx, letter, now());
        });
      }),
    );
  }
}
