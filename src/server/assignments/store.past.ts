import { type RawBuilder, sql } from 'kysely';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Tx } from '#server/lib/db.ts';

/**
 * Keeps what these assignments (`a`) ask and by which day, for readings of a past day: before whatever changes an item,
 * a point or a day. Of several changes at one moment the first tells how it stood.
 */
export async function keepDays(tx: Tx, which: RawBuilder<unknown>, until: Date): Promise<void> {
  await sql`
    INSERT INTO assignment_days (region_id, assignment_id, until, plan_item_id, point_id, due_on)
    SELECT a.region_id, a.id, ${until}::timestamptz, a.plan_item_id, a.point_id, a.due_on FROM assignments a WHERE ${which}
        ON CONFLICT DO NOTHING`.execute(tx);
}

/**
 * The assignments of a region as they stood at a moment of the past, or as they stand, in the columns of the table that a
 * reading needs: `FROM ${assignmentsAt(…)} a`. A past moment is told by the steps up to it, and by what was asked before
 * it changed: each assignment looks up its own, so that a day costs the same whatever the server knows of the tables.
 */
export const assignmentsAt = (
  regionId: RegionId,
  { now, past }: Pick<Moment, 'now' | 'past'>,
): RawBuilder<unknown> => {
  if (!past) return sql`(SELECT * FROM assignments WHERE region_id = ${regionId})`;
  const steps = sql`FROM assignment_steps s WHERE s.region_id = a.region_id AND s.assignment_id = a.id AND s.made_at <= ${now}`;
  const newest = sql`ORDER BY s.made_at DESC, s.id DESC`;
  return sql`(
    SELECT a.region_id, a.id, a.organization_id, a.municipality_id,
           coalesce(was.plan_item_id, a.plan_item_id) AS plan_item_id,
           CASE WHEN was.until IS NULL THEN a.point_id ELSE was.point_id END AS point_id,
           CASE WHEN was.until IS NULL THEN a.due_on ELSE was.due_on END AS due_on,
           coalesce(made.status, 'assigned') AS status, coalesce(sent.claim, 'done') AS claim,
           sent.last AS reported_at, sent.first AS first_reported_at,
           (SELECT coalesce(array_agg(l.kind), '{}') FROM assignment_step_lacks l
             WHERE l.region_id = a.region_id AND l.step_id = sent.step_id) AS lacks
      FROM assignments a
      LEFT JOIN LATERAL (SELECT * FROM assignment_days d
                          WHERE d.region_id = a.region_id AND d.assignment_id = a.id AND d.until > ${now}
                          ORDER BY d.until LIMIT 1) was ON true
      LEFT JOIN LATERAL (
        SELECT (array_agg(CASE s.step WHEN 'withdrawn' THEN 'reported' WHEN 'reopened' THEN 'assigned' ELSE s.step END ${newest})
                  FILTER (WHERE s.step <> 'corrected'))[1] AS status,
               max(s.made_at) FILTER (WHERE s.step = 'reopened') AS reopened_at ${steps}) made ON true
      LEFT JOIN LATERAL (
        -- What was asked anew has no report yet, whatever was sent before.
        SELECT min(s.made_at) AS first, max(s.made_at) AS last, (array_agg(s.claim ${newest}))[1] AS claim,
               (array_agg(s.id ${newest}))[1] AS step_id
          ${steps} AND s.step = 'reported' AND s.made_at > coalesce(made.reopened_at, '-infinity')) sent ON true
     WHERE a.region_id = ${regionId} AND a.assigned_at <= ${now})`;
};
