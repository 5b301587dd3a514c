import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { EvidenceDemand, MeasureAddition, PointRef } from '#domain/assignments/additions/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type {
  MeasureId,
  MeasurePointId,
  PlanAdditionId,
  PlanId,
  PlanItemId,
  PlanVersionId,
  RegionId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { Plan } from '#domain/plans/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { keepDays } from '../store.past.ts';

export interface ConfirmedRow {
  readonly measureId: MeasureId;
  readonly demands: EvidenceDemand[];
  readonly by: string;
  readonly at: Date;
}

/** What was confirmed last, up to the moment, of each measure of a plan. */
export async function listConfirmed(tx: Tx, planId: PlanId, moment: Date): Promise<ConfirmedRow[]> {
  const { rows } = await sql<ConfirmedRow>`
    SELECT DISTINCT ON (m.measure_id) m.measure_id AS "measureId", m.demands, u.full_name AS by, p.made_at AS at
      FROM plan_additions p
      JOIN measure_additions m ON m.region_id = p.region_id AND m.addition_id = p.id
      JOIN users u ON u.region_id = p.region_id AND u.id = p.made_by
     WHERE p.plan_id = ${planId} AND p.made_at <= ${moment}
     ORDER BY m.measure_id, p.id DESC`.execute(tx);
  return rows;
}

export interface PointRow extends PointRef {
  readonly measureId: MeasureId;
  readonly dueOn: LocalDate;
}

/** Reporting points of the measures of a version, in the order of their days. */
export async function listPoints(tx: Tx, versionId: PlanVersionId): Promise<PointRow[]> {
  const { rows } = await sql<PointRow>`
    SELECT p.id, p.measure_id AS "measureId", p.number, p.title, p.due_on AS "dueOn"
      FROM measure_points p
      JOIN plan_items i ON i.region_id = p.region_id AND i.measure_id = p.measure_id
     WHERE i.version_id = ${versionId}
     ORDER BY i.position, p.number`.execute(tx);
  return rows;
}

/** How many organisations have sent a report of all of an obligation, by obligation. */
export async function countReported(
  tx: Tx,
  versionId: PlanVersionId,
): Promise<ReadonlyMap<PlanItemId, number>> {
  const { rows } = await sql<{ itemId: PlanItemId; count: number }>`
    SELECT a.plan_item_id AS "itemId", count(*) AS count
      FROM assignments a JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
     WHERE i.version_id = ${versionId} AND a.point_id IS NULL AND a.status IN ('reported', 'returned', 'accepted')
     GROUP BY a.plan_item_id`.execute(tx);
  return new Map(rows.map(({ itemId, count }) => [itemId, count]));
}

/** A plan of which a person may say what else it asks. */
export type AddedPlan = Authorized<Plan, 'add'>;

/** By an addition, or by the approval of a version that addresses somebody new. */
export type Dividing = AddedPlan | Authorized<object, 'approve'>;

interface Made {
  readonly regionId: RegionId;
  readonly id: PlanAdditionId;
  readonly by: UserId;
  readonly at: Date;
}

export interface NewPoints {
  readonly measureId: MeasureId;
  readonly points: readonly {
    readonly id: MeasurePointId;
    readonly title: string;
    readonly dueOn: LocalDate;
  }[];
}

export async function insertAddition(
  tx: Tx,
  { id: planId }: AddedPlan,
  { regionId, id, by, at }: Made,
  measures: readonly Pick<MeasureAddition, 'measureId' | 'demands'>[],
  pointed: readonly NewPoints[],
): Promise<void> {
  await tx
    .insertInto('plan_additions')
    .values({ region_id: regionId, id, plan_id: planId, made_by: by, made_at: at })
    .execute();
  await tx
    .insertInto('measure_additions')
    .values(
      measures.map(({ measureId, demands }) => ({
        region_id: regionId,
        addition_id: id,
        measure_id: measureId,
        demands: JSON.stringify(demands),
      })),
    )
    .execute();
  const points = pointed.flatMap(({ measureId, points: ofMeasure }) =>
    ofMeasure.map((point, index) => ({
      region_id: regionId,
      id: point.id,
      addition_id: id,
      measure_id: measureId,
      number: index + 1,
      title: point.title,
      due_on: point.dueOn,
    })),
  );
  if (points.length > 0) await tx.insertInto('measure_points').values(points).execute();
}

export interface Division {
  readonly itemId: PlanItemId;
  /** The point that reports sent before speak of; null where they speak of all of the measure. */
  readonly earlier: MeasurePointId | null;
  readonly last: MeasurePointId;
  /** Points that are still to come. */
  readonly ahead: readonly MeasurePointId[];
}

/**
 * Divides the assignments of an obligation by its points: what was reported keeps its report as that of one point, the
 * others ask for the last one, and each organisation gets an assignment for every other point that is to come.
 * Returns how many came to be.
 */
export async function divideAssignments(
  tx: Tx,
  _by: Dividing,
  { itemId, earlier, last, ahead }: Division,
  at: Date,
): Promise<number> {
  // The university is federal: no term binds it without its consent.
  const bound = sql`NOT EXISTS (SELECT FROM organizations o WHERE o.region_id = a.region_id AND o.id = a.organization_id
                                     AND o.kind = 'pedagogical_university')`;
  await keepDays(tx, sql`a.plan_item_id = ${itemId} AND a.point_id IS NULL`, at);
  await sql`
    UPDATE assignments a SET point_id = p.id, version = a.version + 1,
           due_on = CASE WHEN ${bound} THEN p.due_on END
      FROM measure_points p
     WHERE a.plan_item_id = ${itemId} AND a.point_id IS NULL AND p.region_id = a.region_id
       AND p.id = CASE WHEN a.status = 'assigned' THEN ${last}::uuid
                       WHEN a.status <> 'closed' THEN ${earlier}::uuid END`.execute(tx);
  const { numAffectedRows } = await sql`
    INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, point_id, status, due_on, assigned_at)
    SELECT a.region_id, gen_random_uuid(), a.plan_item_id, a.organization_id, a.municipality_id, p.id, 'assigned', CASE WHEN ${bound} THEN p.due_on END, ${at}::timestamptz
      FROM assignments a
      JOIN measure_points p ON p.region_id = a.region_id AND p.id = ANY (${ahead}::uuid[])
     WHERE a.plan_item_id = ${itemId} AND a.point_id IS NOT NULL AND a.status <> 'closed'
        ON CONFLICT (region_id, plan_item_id, organization_id, point_id) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
