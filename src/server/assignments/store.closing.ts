import { sql } from 'kysely';
import type { SchoolCounts } from '#domain/assignments/rules.closing.ts';
import type { AssignmentId, MeasureId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { LinkKind } from '#domain/plans/model.links.ts';
import type { Tx } from '#server/lib/db.ts';
import type { AssignmentDetail } from './store.ts';

type Part = Pick<AssignmentDetail, 'id' | 'item' | 'point' | 'municipalityId' | 'organization'>;

/** Of the same obligation and point, in the same municipality. */
const beside = ({ item, point, municipalityId }: Part) => sql`
  a.plan_item_id = ${item.id} AND a.point_id IS NOT DISTINCT FROM ${point?.id ?? null}
  AND a.municipality_id = ${municipalityId} AND a.status <> 'closed'`;

export async function countSchools(tx: Tx, part: Part): Promise<SchoolCounts> {
  const { rows } = await sql<SchoolCounts>`
    SELECT count(*) AS total,
           count(*) FILTER (WHERE a.status = 'accepted' AND a.claim = 'done') AS accepted,
           count(*) FILTER (WHERE a.status = 'accepted' AND a.claim = 'not_required') AS "notRequired"
      FROM assignments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
     WHERE ${beside(part)} AND o.kind = 'school'`.execute(tx);
  return rows[0] ?? { total: 0, accepted: 0, notRequired: 0 };
}

/**
 * The authority's own assignment, where the obligation is laid on it too; held, so that of two schools accepted at once
 * the second sees the first.
 */
export async function findAuthoritys(tx: Tx, part: Part): Promise<AssignmentId | undefined> {
  const { rows } = await sql<{ id: AssignmentId }>`
    SELECT a.id
      FROM assignments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
     WHERE ${beside(part)} AND o.kind = 'municipal_authority'
       FOR UPDATE OF a`.execute(tx);
  return rows[0]?.id;
}

/** Links of the plan of an item that say that what one gives is what the other asks for. */
export async function listFulfilling(
  tx: Tx,
  { item }: Part,
): Promise<{ kind: LinkKind; measureId: MeasureId; targetId: MeasureId }[]> {
  const { rows } = await sql<{ kind: LinkKind; measureId: MeasureId; targetId: MeasureId }>`
    SELECT l.kind, l.measure_id AS "measureId", l.target_measure_id AS "targetId"
      FROM plan_items i
      JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
      JOIN plan_links l ON l.region_id = v.region_id AND l.plan_id = v.plan_id AND l.kind = 'fulfils'
     WHERE i.id = ${item.id} AND i.measure_id IN (l.measure_id, l.target_measure_id)`.execute(tx);
  return rows;
}

export interface SameDeed {
  readonly id: AssignmentId;
  readonly kind: PlanItemKind;
  readonly number: string;
}

/** What of these measures is asked of the same organisation under the same version: of several points the first. */
export async function listSameDeed(
  tx: Tx,
  { item, organization }: Part,
  measures: readonly MeasureId[],
): Promise<SameDeed[]> {
  const { rows } = await sql<SameDeed>`
    SELECT a.id, i.kind, i.number
      FROM plan_items own
      JOIN plan_items i ON i.region_id = own.region_id AND i.version_id = own.version_id
           AND i.measure_id = ANY (${measures}::uuid[])
      JOIN assignments a ON a.region_id = i.region_id AND a.plan_item_id = i.id
      LEFT JOIN measure_points p ON p.region_id = a.region_id AND p.id = a.point_id
     WHERE own.id = ${item.id} AND a.organization_id = ${organization.id}
       AND a.status IN ('assigned', 'returned') AND coalesce(p.number, 1) = 1
     ORDER BY a.id`.execute(tx);
  return rows;
}
