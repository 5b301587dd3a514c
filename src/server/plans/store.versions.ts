import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Act } from '#domain/documents/model.act.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type {
  ActId,
  MeasureId,
  OrderId,
  PlanId,
  PlanVersionId,
  RegionId,
  SchoolListId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { Abbreviation } from '#domain/orders/reading/model.ts';
import type { LeftOut, Plan, PlanItem } from '#domain/plans/model.ts';
import type { Period } from '#domain/terms/model.ts';
import { actOf, requisitesOf } from '#server/documents/store.acts.ts';
import type { Tx } from '#server/lib/db.ts';
import { onDuplicate } from '#server/lib/failure.ts';

export interface NewVersion {
  readonly regionId: RegionId;
  readonly id: PlanVersionId;
  readonly planId: PlanId;
  readonly number: number;
  readonly orderId: OrderId | null;
  readonly actId: ActId;
  readonly summary: string;
  readonly legend: readonly Abbreviation[];
  readonly excluded: readonly LeftOut[];
  readonly schoolListId: SchoolListId;
  readonly period: Period;
  readonly approvedBy: UserId;
  readonly approvedAt: Date;
}

export async function insertPlan(
  tx: Tx,
  plan: { regionId: RegionId; id: PlanId; title: string; previousPlanId: PlanId | null },
): Promise<void> {
  await tx
    .insertInto('plans')
    .values({
      region_id: plan.regionId,
      id: plan.id,
      title: plan.title,
      previous_plan_id: plan.previousPlanId,
    })
    .execute();
}

/** @throws AppError `conflict` when somebody approved a version of this number first */
export async function insertVersion(tx: Tx, version: NewVersion, items: readonly PlanItem[]): Promise<void> {
  await onDuplicate(
    'plan_versions_region_id_plan_id_number_key',
    new AppError('conflict', 'plan.version_taken'),
    tx
      .insertInto('plan_versions')
      .values({
        region_id: version.regionId,
        id: version.id,
        plan_id: version.planId,
        number: version.number,
        order_id: version.orderId,
        act_id: version.actId,
        summary: version.summary,
        legend: JSON.stringify(version.legend),
        excluded: JSON.stringify(version.excluded),
        school_list_id: version.schoolListId,
        period_from: version.period.from,
        period_to: version.period.to,
        approved_by: version.approvedBy,
        approved_at: version.approvedAt,
      })
      .execute(),
  );
  await sql`
    INSERT INTO plan_items (region_id, id, version_id, measure_id, position, kind, number, section, title, term,
                            hard_due_on, responsible, responsible_text, result, source_lines, form_code, retroactive, derived_from)
    SELECT ${version.regionId}::uuid, r.id, ${version.id}::uuid, r."measureId", r.position, r.kind, r.number, r.section, r.title, r.term,
           r."hardDueOn", r.responsible, r."responsibleText", r.result, r."sourceLines", r."formCode", r.retroactive, r."derivedFrom"
      FROM jsonb_to_recordset(${JSON.stringify(items.map((item, position) => ({ ...item, position })))}::jsonb) AS r (
        id uuid, "measureId" uuid, position int, kind text, number text, section text, title text, term jsonb, "hardDueOn" date,
        responsible jsonb, "responsibleText" text, result text, "sourceLines" int[], "formCode" text, retroactive boolean,
        "derivedFrom" uuid[])`.execute(tx);
}

/** Plans with the version in force; the newest first. */
export async function listPlans(tx: Tx): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    SELECT p.id, p.title, f.order_id AS "orderId", v.period_from AS "periodFrom", v.period_to AS "periodTo",
           jsonb_build_object('number', founding.number, 'signedOn', founding.signed_on) AS order,
           jsonb_build_object('id', v.id, 'number', v.number, 'act', ${requisitesOf('v')}) AS version,
           CASE WHEN p.waiting_since IS NOT NULL THEN jsonb_build_object(
             'for', p.waiting_for, 'since', p.waiting_since, 'measureId', p.waiting_measure_id) END AS waiting
      FROM plans p
      JOIN plan_versions f ON f.region_id = p.region_id AND f.plan_id = p.id AND f.number = 1
      JOIN acts founding ON founding.region_id = f.region_id AND founding.id = f.act_id
      CROSS JOIN LATERAL (
        SELECT * FROM plan_versions l WHERE l.region_id = p.region_id AND l.plan_id = p.id ORDER BY l.number DESC LIMIT 1) v
     ORDER BY f.approved_at DESC, p.id DESC`.execute(tx);
  return rows;
}

/** @throws AppError `not_found` */
export async function getPlan(tx: Tx, id: PlanId): Promise<Plan> {
  const plan = (await listPlans(tx)).find((p) => p.id === id);
  if (!plan) throw new AppError('not_found', 'plan.not_found');
  return plan;
}

/** Holds the plan until the end of the transaction: versions are approved one after another. */
export async function lockPlan(tx: Tx, id: PlanId): Promise<void> {
  await sql`SELECT FROM plans WHERE id = ${id} FOR UPDATE`.execute(tx);
}

export async function setWaiting(
  tx: Tx,
  { id }: Authorized<Plan, 'wait'>,
  waiting: { for: string; since: LocalDate; measureId: MeasureId | null } | null,
): Promise<void> {
  await tx
    .updateTable('plans')
    .set({
      waiting_for: waiting?.for ?? null,
      waiting_since: waiting?.since ?? null,
      waiting_measure_id: waiting?.measureId ?? null,
    })
    .where('id', '=', id)
    .execute();
}

export interface VersionRow {
  readonly id: PlanVersionId;
  readonly planId: PlanId;
  readonly title: string;
  readonly number: number;
  readonly orderId: OrderId | null;
  readonly act: Act;
  readonly summary: string;
  readonly legend: Abbreviation[];
  readonly excluded: LeftOut[];
  readonly schoolListId: SchoolListId;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly approvedBy: string;
  readonly approvedAt: Date;
}

/** Versions of a plan, or one version by its own id, the newest first. */
export async function listVersions(
  tx: Tx,
  of: { planId: PlanId } | { id: PlanVersionId },
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT v.id, v.plan_id AS "planId", p.title, v.number, v.order_id AS "orderId",
           ${actOf('v')} AS act, v.summary, v.legend, v.excluded, v.school_list_id AS "schoolListId",
           v.period_from AS "periodFrom", v.period_to AS "periodTo", u.full_name AS "approvedBy", v.approved_at AS "approvedAt"
      FROM plan_versions v
      JOIN plans p ON p.region_id = v.region_id AND p.id = v.plan_id
      JOIN users u ON u.region_id = v.region_id AND u.id = v.approved_by
     WHERE ${'planId' in of ? sql`v.plan_id = ${of.planId}` : sql`v.id = ${of.id}`}
     ORDER BY v.number DESC`.execute(tx);
  return rows;
}

/** @throws AppError `not_found` */
export async function getVersion(tx: Tx, planId: PlanId, number: number): Promise<VersionRow> {
  const version = (await listVersions(tx, { planId })).find((v) => v.number === number);
  if (!version) throw new AppError('not_found', 'plan.no_such_version');
  return version;
}

/** In the order of the document: clauses, then measures. What an item is found by is as long as the rest of it and stays behind. */
export async function listItems(tx: Tx, versionId: PlanVersionId): Promise<PlanItem[]> {
  const { rows } = await sql<PlanItem>`
    SELECT id, measure_id AS "measureId", kind, number, section, title, term, hard_due_on AS "hardDueOn", responsible,
           responsible_text AS "responsibleText", result, source_lines AS "sourceLines", form_code AS "formCode", retroactive,
           derived_from AS "derivedFrom"
      FROM plan_items WHERE version_id = ${versionId} ORDER BY position`.execute(tx);
  return rows;
}
