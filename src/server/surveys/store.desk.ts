import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { place } from './store.ts';

/** In how many days the last form within the scope that was sent was accepted or given back; undefined: none was yet. */
export async function lastReview(tx: Tx, scope: Scope, timeZone: string): Promise<number | undefined> {
  const { rows } = await sql<{ days: number }>`
    SELECT (d.made_at AT TIME ZONE ${timeZone})::date - (s.made_at AT TIME ZONE ${timeZone})::date AS days
      FROM survey_forms f
      JOIN survey_steps d ON d.region_id = f.region_id AND d.form_id = f.id AND d.step IN ('accepted', 'returned')
     CROSS JOIN LATERAL (
       SELECT made_at FROM survey_steps s
        WHERE s.region_id = d.region_id AND s.form_id = d.form_id AND s.step = 'submitted' AND s.made_at <= d.made_at
        ORDER BY s.made_at DESC LIMIT 1) s
     WHERE f.region_id = ${scope.regionId} AND ${withinScope(scope, place)}
     ORDER BY d.made_at DESC LIMIT 1`.execute(tx);
  return rows[0]?.days;
}
