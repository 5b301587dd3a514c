import { type RawBuilder, sql } from 'kysely';
import type { RegionId } from '#domain/kernel/ids.ts';

/**
 * The assignments of a region as they stood at a moment, in the columns of the table that a reading needs: `FROM
 * ${assignmentsAt(…)} a`. What has no later step stands in its row; only the others are told by their steps.
 */
export const assignmentsAt = (regionId: RegionId, moment: Date): RawBuilder<unknown> => {
  const later = sql`SELECT s.assignment_id FROM assignment_steps s WHERE s.region_id = ${regionId} AND s.made_at > ${moment}`;
  const before = (step: RawBuilder<unknown>) =>
    sql`SELECT s.made_at FROM assignment_steps s
         WHERE s.region_id = a.region_id AND s.assignment_id = a.id AND s.made_at <= ${moment} AND ${step}`;
  const reports = before(sql`s.step = 'reported'`);
  const moved = sql`
      LEFT JOIN (SELECT DISTINCT ON (h.assignment_id) h.assignment_id, h.from_on FROM assignment_shifts h
                  WHERE h.region_id = ${regionId} AND h.decided_at > ${moment} AND h.granted_on IS NOT NULL
                  ORDER BY h.assignment_id, h.decided_at) moved ON moved.assignment_id = a.id`;
  return sql`(
    SELECT a.region_id, a.id, a.plan_item_id, a.organization_id, a.municipality_id, a.point_id, coalesce(moved.from_on, a.due_on) AS due_on, a.status, a.claim,
           a.reported_at, a.first_reported_at
      FROM assignments a ${moved}
     WHERE a.region_id = ${regionId} AND a.assigned_at <= ${moment} AND a.id NOT IN (${later})
     UNION ALL
    SELECT a.region_id, a.id, a.plan_item_id, a.organization_id, a.municipality_id, a.point_id, coalesce(moved.from_on, a.due_on) AS due_on,
           coalesce((SELECT CASE s.step WHEN 'withdrawn' THEN 'reported' WHEN 'reopened' THEN 'assigned' ELSE s.step END FROM assignment_steps s
                      WHERE s.region_id = a.region_id AND s.assignment_id = a.id AND s.made_at <= ${moment}
                        AND s.step <> 'corrected'
                      ORDER BY s.made_at DESC, s.id DESC LIMIT 1), 'assigned') AS status,
           coalesce((SELECT s.claim FROM assignment_steps s
                      WHERE s.region_id = a.region_id AND s.assignment_id = a.id AND s.made_at <= ${moment}
                        AND s.step = 'reported'
                      ORDER BY s.made_at DESC LIMIT 1), 'done') AS claim,
           (${reports} ORDER BY s.made_at DESC LIMIT 1) AS reported_at,
           (${reports} ORDER BY s.made_at LIMIT 1) AS first_reported_at
      FROM assignments a ${moved}
     WHERE a.region_id = ${regionId} AND a.assigned_at <= ${moment} AND a.id IN (${later}))`;
};
