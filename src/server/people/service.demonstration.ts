import type { AuditEvent } from '#domain/kernel/endpoint.ts';
import type { Db, Tx } from '#server/lib/db.ts';
import { writeJournal } from '#server/lib/journal.ts';
import * as store from './store.demonstration.ts';

export interface ClosedDemonstration {
  /** Accounts that this start has closed. */
  readonly people: number;
  /** Other accounts beside them that still let somebody in. */
  readonly others: number;
}

/**
 * A start that is no demonstration: the accounts with the published password and their sessions are closed
 * before anything listens.
 * @param owner connection of the schema's owner: accounts of every region
 */
export function closeDemonstration(owner: Db, now: Date): Promise<ClosedDemonstration> {
  return owner.transaction().execute(async (tx) => {
    const people = await move(tx, 'closed', now);
    await store.deleteSessionsOfClosed(tx);
    return { people, others: await store.countOthers(tx) };
  });
}

/** A start of the demonstration: its accounts let in again, but for those an administrator has blocked. */
export async function openDemonstration(owner: Db, now: Date): Promise<void> {
  await owner.transaction().execute((tx) => move(tx, 'open', now));
}

const events = {
  open: 'region.demonstration_opened',
  closed: 'region.demonstration_closed',
} as const satisfies Record<string, AuditEvent>;

async function move(tx: Tx, to: keyof typeof events, now: Date): Promise<number> {
  const moved = await store.setDemonstration(tx, to);
  for (const { regionId, people } of moved) {
    await writeJournal(tx, {
      regionId,
      userId: null,
      event: events[to],
      subject: `region:${regionId}`,
      detail: { people },
      businessAt: now,
      requestId: 'start',
    });
  }
  return moved.reduce((sum, { people }) => sum + people, 0);
}
