import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { FulfilledCounts } from '#domain/fulfilment/evidence/model.ts';
import type { MeasureId, PlanItemId, PlanVersionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { assignmentsAt } from '#server/assignments/store.past.ts';
import { isOpen, place } from '#server/assignments/store.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

interface CountedRow extends FulfilledCounts {
  readonly itemId: PlanItemId;
  /** Organisations whose report stands: it waits or was accepted. */
  readonly reported: number;
}

/** Organisations by obligation, as they stood at the moment: several points of one are one, by the worst of them. */
export async function countFulfilled(
  tx: Tx,
  scope: Scope,
  versionId: PlanVersionId,
  moment: Moment,
): Promise<CountedRow[]> {
  const { today, timeZone } = moment;
  const isLate = (column: 'reported_at' | 'first_reported_at') =>
    sql`(${sql.ref(`a.${column}`)} AT TIME ZONE ${timeZone})::date > a.due_on`;
  const { rows } = await sql<CountedRow>`
    SELECT o.plan_item_id AS "itemId", count(*) AS total,
           count(*) FILTER (WHERE o.accepted AND NOT o.free) AS accepted,
           count(*) FILTER (WHERE o.accepted AND NOT o.free AND NOT o.late) AS "onTime",
           count(*) FILTER (WHERE o.late) AS late,
           count(*) FILTER (WHERE o.overdue) AS overdue,
           count(*) FILTER (WHERE o.accepted AND o.free) AS "notRequired",
           count(*) FILTER (WHERE o.reported) AS reported
      FROM (SELECT a.plan_item_id,
                   bool_and(a.status = 'accepted') AS accepted,
                   bool_and(a.claim = 'not_required') AS free,
                   bool_or(coalesce(CASE WHEN a.status IN ('reported', 'accepted') THEN ${isLate('reported_at')}
                                         ELSE ${isLate('first_reported_at')} END, false)) AS late,
                   bool_or(coalesce(${isOpen} AND a.due_on < ${today}, false)) AS overdue,
                   bool_or(a.status IN ('reported', 'accepted')) AS reported
              FROM ${assignmentsAt(scope.regionId, moment)} a
             WHERE ${withinScope(scope, place)} AND a.status <> 'closed'
               AND a.plan_item_id IN (SELECT i.id FROM plan_items i WHERE i.region_id = ${scope.regionId} AND i.version_id = ${versionId})
             GROUP BY a.plan_item_id, a.organization_id) o
     GROUP BY o.plan_item_id`.execute(tx);
  return rows;
}

export interface FactRow {
  readonly measureId: MeasureId;
  /** `<feature>.<fact>`. */
  readonly kind: string;
  readonly count: number;
  readonly withdrawn: number;
  readonly link: string | null;
}

/** The last words, up to the moment, on the facts bound to the measures of a version, within the scope. */
export async function countFacts(
  tx: Tx,
  scope: Scope,
  versionId: PlanVersionId,
  { now }: Pick<Moment, 'now'>,
): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    SELECT f.measure_id AS "measureId", f.kind, count(*) FILTER (WHERE f.holds) AS count,
           count(*) FILTER (WHERE NOT f.holds) AS withdrawn,
           CASE WHEN count(DISTINCT f.link) = 1 THEN min(f.link) END AS link
      FROM (SELECT DISTINCT ON (i.measure_id, p.kind, p.subject) i.measure_id, p.kind, p.holds, p.link
              FROM plan_items i
              JOIN measure_proofs b ON b.region_id = i.region_id AND b.measure_id = i.measure_id
              JOIN proof_facts p ON p.region_id = b.region_id AND p.kind = b.kind
                   AND (b.campaign_id IS NULL OR p.subject LIKE 'campaign:' || b.campaign_id || '/%')
              JOIN organizations o ON o.region_id = p.region_id AND o.id = p.organization_id
             WHERE i.region_id = ${scope.regionId} AND i.version_id = ${versionId} AND p.noted_at <= ${now}
               AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}
             ORDER BY i.measure_id, p.kind, p.subject, p.id DESC) f
     GROUP BY f.measure_id, f.kind
     ORDER BY f.kind`.execute(tx);
  return rows;
}

export interface PaperRow {
  readonly itemId: PlanItemId;
  readonly kind: PaperKind;
  readonly count: number;
}

/** Papers by which the reports that stand at the moment prove themselves, by obligation and kind, within the scope. */
export async function countPapers(
  tx: Tx,
  scope: Scope,
  versionId: PlanVersionId,
  moment: Moment,
): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    SELECT a.plan_item_id AS "itemId", r.kind, count(DISTINCT r.id) AS count
      FROM ${assignmentsAt(scope.regionId, moment)} a
      JOIN assignment_steps s ON s.region_id = a.region_id AND s.assignment_id = a.id AND s.step = 'reported'
           AND s.made_at = a.reported_at
      JOIN assignment_step_papers p ON p.region_id = s.region_id AND p.step_id = s.id
      JOIN papers r ON r.region_id = p.region_id AND r.id = p.paper_id
           AND (r.withdrawn_at IS NULL OR r.withdrawn_at > ${moment.now})
     WHERE ${withinScope(scope, place)} AND a.status IN ('reported', 'accepted')
       AND a.plan_item_id IN (SELECT i.id FROM plan_items i WHERE i.region_id = ${scope.regionId} AND i.version_id = ${versionId})
     GROUP BY a.plan_item_id, r.kind
     ORDER BY r.kind`.execute(tx);
  return rows;
}
