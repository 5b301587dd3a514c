import { sql } from 'kysely';
import type { PlanItemId } from '#domain/kernel/ids.ts';
import type { Period } from '#domain/terms/model.ts';
import type { Tx } from '#server/lib/db.ts';

/** How long the plans of these items last. */
export async function listPeriods(tx: Tx, ids: readonly PlanItemId[]): Promise<Map<PlanItemId, Period>> {
  const { rows } = await sql<{ id: PlanItemId } & Period>`
    SELECT i.id, v.period_from AS "from", v.period_to AS "to"
      FROM plan_items i JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
     WHERE i.id = ANY (${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]));
}
