import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { ActId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { keepDays } from '../store.past.ts';
import type { AssignmentDetail } from '../store.ts';

export async function setConsent(
  tx: Tx,
  { id }: Authorized<AssignmentDetail, 'consent'>,
  { actId, dueOn }: { readonly actId: ActId; readonly dueOn: LocalDate },
  at: Date,
): Promise<void> {
  await keepDays(tx, sql`a.id = ${id}`, at);
  await sql`UPDATE assignments SET consent_act_id = ${actId}, due_on = ${dueOn}, version = version + 1 WHERE id = ${id}`.execute(
    tx,
  );
}
