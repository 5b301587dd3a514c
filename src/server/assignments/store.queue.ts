import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { Acceptor } from '#domain/assignments/access.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from '#server/lib/db.ts';
import { type Paging, pageOf } from '#server/lib/list-page.ts';
import { matching } from './store.list.ts';
import { type AssignmentRecord, columns, type Day, tables } from './store.ts';

export interface WaitingRecord extends AssignmentRecord {
  readonly reportedAt: Date;
}

/** Reports that wait for one of these acceptors, the one sent first before the others. */
export function listWaiting(
  tx: Tx,
  scope: Scope,
  day: Day,
  filter: { readonly acceptors: readonly Acceptor[]; readonly notReportedBy: UserId } & Paging,
): Promise<ListPage<WaitingRecord>> {
  return pageOf<WaitingRecord>(tx, filter, {
    columns,
    matching: sql`FROM ${tables(day.today)} WHERE ${matching(scope, day, filter)}`,
    order: sql`a.reported_at, a.id`,
  });
}
