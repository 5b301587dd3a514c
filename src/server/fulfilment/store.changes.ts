import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { ChangeFact } from '#domain/fulfilment/model.changes.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { isOpen, place } from '#server/assignments/store.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

interface Span {
  /** Steps made from then on, until the moment of asking: the date of a demonstration can be moved back. */
  readonly from: Date;
  readonly until: Date;
  /** Open assignments that were due on these days have become overdue since. */
  readonly dueFrom: LocalDate;
  readonly dueBefore: LocalDate;
}

/** The latest assignments that were reported, decided on or became overdue, `named` of each kind, and how many there are. */
export async function listChanges(
  tx: Tx,
  scope: Scope,
  { from, until, dueFrom, dueBefore }: Span,
  named: number,
): Promise<ChangeFact[]> {
  const { rows } = await sql<ChangeFact>`
    SELECT n.change, n.count, n.id,
           jsonb_build_object('kind', i.kind, 'number', i.number) AS item,
           jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization
      FROM (SELECT c.*, count(*) OVER (PARTITION BY c.change) AS count,
                   row_number() OVER (PARTITION BY c.change ORDER BY c.at DESC, c.id) AS nth
              FROM (SELECT a.status AS change, a.id, a.plan_item_id, a.organization_id, max(s.made_at) AS at
                      FROM assignment_steps s
                      JOIN assignments a ON a.region_id = s.region_id AND a.id = s.assignment_id AND a.status = s.step
                     WHERE s.region_id = ${scope.regionId} AND s.made_at >= ${from} AND s.made_at <= ${until}
                       AND s.step IN ('reported', 'accepted', 'returned') AND ${withinScope(scope, place)}
                     GROUP BY a.region_id, a.id
                     UNION ALL
                    SELECT 'overdue', a.id, a.plan_item_id, a.organization_id, a.due_on::timestamptz
                      FROM assignments a
                     WHERE a.region_id = ${scope.regionId} AND ${isOpen} AND ${withinScope(scope, place)}
                       AND a.due_on >= ${dueFrom} AND a.due_on < ${dueBefore}) c) n
      JOIN plan_items i ON i.region_id = ${scope.regionId} AND i.id = n.plan_item_id
      JOIN organizations o ON o.region_id = ${scope.regionId} AND o.id = n.organization_id
     WHERE n.nth <= ${named}
     ORDER BY n.change, n.nth`.execute(tx);
  return rows;
}
