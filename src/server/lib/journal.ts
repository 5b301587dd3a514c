import type { AuditEvent } from '#domain/kernel/endpoint.ts';
import type { RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from './db.ts';
import { newId } from './ids.ts';

export interface JournalEntry {
  readonly regionId: RegionId;
  readonly userId: UserId | null;
  readonly event: AuditEvent;
  readonly subject?: string | undefined;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
  readonly businessAt: Date;
  readonly requestId: string;
}

/** Writes who did what into the transaction that does it. */
export async function writeJournal(tx: Tx, entry: JournalEntry): Promise<void> {
  await tx
    .insertInto('audit_events')
    .values({
      region_id: entry.regionId,
      id: newId(),
      business_at: entry.businessAt,
      event: entry.event,
      user_id: entry.userId,
      subject: entry.subject ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      request_id: entry.requestId,
    })
    .execute();
}
