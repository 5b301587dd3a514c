import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { HeldAssignment } from '#domain/approval/rules.carrying.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type {
  AssignmentId,
  MunicipalityId,
  OrganizationId,
  PlanItemId,
  PlanVersionId,
  RegionId,
  UserId,
} from '#domain/kernel/ids.ts';
import { keepDays } from '#server/assignments/store.past.ts';
import type { Tx } from '#server/lib/db.ts';

/** Steps of one statement: a million of them must not become one text in memory. */
const CHUNK = 10_000;

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}

/** Obligations that the same organisations get. */
export interface FanOutSet {
  readonly items: readonly {
    readonly id: PlanItemId;
    readonly dueOn: LocalDate | null;
  }[];
  readonly organizations: readonly {
    readonly id: OrganizationId;
    readonly municipalityId: MunicipalityId | null;
  }[];
}

/**
 * Every obligation of a set for every organisation of it, multiplied inside the server: 25 measures for 40,000
 * schools are a million rows, whose ids are made where they are.
 */
export async function insertAssignments(tx: Tx, regionId: RegionId, set: FanOutSet, at: Date): Promise<void> {
  const { items, organizations } = set;
  await sql`
    INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on, assigned_at)
    SELECT ${regionId}::uuid, gen_random_uuid(), i.id, o.id, o.municipality, 'assigned', i.due, ${at}::timestamptz
      FROM unnest(${items.map((i) => i.id)}::uuid[], ${items.map((i) => i.dueOn)}::date[]) AS i (id, due)
     CROSS JOIN unnest(${organizations.map((o) => o.id)}::uuid[],
                       ${organizations.map((o) => o.municipalityId)}::uuid[]) AS o (id, municipality)`.execute(
    tx,
  );
}

/** Assignments of a version that are not closed: who goes on when it is corrected. */
export async function listHeld(tx: Tx, versionId: PlanVersionId): Promise<HeldAssignment[]> {
  const { rows } = await sql<HeldAssignment>`
    SELECT a.plan_item_id AS "planItemId", a.organization_id AS "organizationId", a.status <> 'accepted' AS "isOpen"
      FROM assignments a JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
     WHERE i.version_id = ${versionId} AND a.status <> 'closed'`.execute(tx);
  return rows;
}

/** A version about to be approved: what it does to assignments is done by the right to approve it. */
export type Approvable = Authorized<object, 'approve'>;

/** Closes what is open of an item, except for the organisations that it still addresses. */
export async function closeAssignments(
  tx: Tx,
  _by: Approvable,
  itemId: PlanItemId,
  addressed: readonly OrganizationId[],
): Promise<{ id: AssignmentId; planItemId: PlanItemId }[]> {
  const { rows } = await sql<{ id: AssignmentId; planItemId: PlanItemId }>`
    UPDATE assignments SET status = 'closed', version = version + 1
     WHERE plan_item_id = ${itemId} AND status IN ('assigned', 'reported', 'returned')
       AND organization_id <> ALL (${addressed}::uuid[])
    RETURNING id, plan_item_id AS "planItemId"`.execute(tx);
  return rows;
}

export interface ItemMove {
  readonly from: PlanItemId;
  readonly to: PlanItemId;
  readonly dueOn: LocalDate | null;
}

/** Everything of these items that was not closed goes on under the new version. */
export async function moveAssignments(
  tx: Tx,
  _by: Approvable,
  moves: readonly ItemMove[],
  at: Date,
): Promise<{ id: AssignmentId; planItemId: PlanItemId }[]> {
  const froms = moves.map(({ from }) => from);
  await keepDays(tx, sql`a.plan_item_id = ANY (${froms}::uuid[]) AND a.status <> 'closed'`, at);
  const { rows } = await sql<{ id: AssignmentId; planItemId: PlanItemId }>`
    UPDATE assignments a SET plan_item_id = m.target, due_on = CASE WHEN a.point_id IS NOT NULL THEN a.due_on
                         WHEN EXISTS (SELECT FROM assignment_shifts h WHERE h.region_id = a.region_id AND h.assignment_id = a.id
                                         AND h.granted_on IS NOT NULL) THEN greatest(m.due, a.due_on)
                         ELSE m.due END,
           version = a.version + 1
      FROM unnest(${froms}::uuid[], ${moves.map((m) => m.to)}::uuid[], ${moves.map((m) => m.dueOn)}::date[])
        AS m (source, target, due)
     WHERE a.plan_item_id = m.source AND a.status <> 'closed'
    RETURNING a.id, a.plan_item_id AS "planItemId"`.execute(tx);
  return rows;
}

/**
 * The university is federal: the ministry asks it for information, and no term binds it without its consent.
 * (order 01-21/744, App. 1: «ОГПУ (по согласованию)»)
 */
export async function unbindFederal(
  tx: Tx,
  _by: Approvable,
  versionId: PlanVersionId,
  at: Date,
): Promise<void> {
  const bound = sql`
    a.status IN ('assigned', 'returned') AND a.due_on IS NOT NULL AND a.consent_act_id IS NULL
    AND EXISTS (SELECT FROM plan_items i WHERE i.region_id = a.region_id AND i.id = a.plan_item_id AND i.version_id = ${versionId})
    AND EXISTS (SELECT FROM organizations o WHERE o.region_id = a.region_id AND o.id = a.organization_id
                   AND o.kind = 'pedagogical_university')`;
  await keepDays(tx, bound, at);
  await sql`UPDATE assignments a SET due_on = NULL WHERE ${bound}`.execute(tx);
}

/**
 * What was not required of an authority because no school of its municipality was on the list is asked for again, now
 * that there is one. (order 01-21/744, cl. 2.1)
 */
export async function reopenNotRequired(
  tx: Tx,
  _by: Approvable,
  versionId: PlanVersionId,
): Promise<{ id: AssignmentId; planItemId: PlanItemId }[]> {
  const listed = (version: string) => sql`
    SELECT FROM school_list_members m JOIN organizations w ON w.region_id = m.region_id AND w.id = m.school_id
     WHERE m.region_id = a.region_id AND m.school_list_id = ${sql.ref(`${version}.school_list_id`)}
       AND w.municipality_id = a.municipality_id`;
  const { rows } = await sql<{ id: AssignmentId; planItemId: PlanItemId }>`
    UPDATE assignments a
       SET status = 'assigned', claim = 'done', lacks = '{}', reported_at = NULL, first_reported_at = NULL, accepted_at = NULL,
           version = a.version + 1
      FROM plan_items i, organizations o, plan_versions v, plan_versions earlier
     WHERE i.region_id = a.region_id AND i.id = a.plan_item_id AND i.version_id = ${versionId}
       AND o.region_id = a.region_id AND o.id = a.organization_id AND o.kind = 'municipal_authority'
       AND a.claim = 'not_required' AND a.status IN ('reported', 'accepted')
       AND v.region_id = i.region_id AND v.id = i.version_id
       AND earlier.region_id = v.region_id AND earlier.plan_id = v.plan_id AND earlier.number = v.number - 1
       AND EXISTS (${listed('v')}) AND NOT EXISTS (${listed('earlier')})
    RETURNING a.id, a.plan_item_id AS "planItemId"`.execute(tx);
  return rows;
}

/** One step of the same words for many assignments: a correction of the plan touched them all. */
export async function insertSteps(
  tx: Tx,
  rows: readonly { id: string; assignmentId: AssignmentId; planItemId: PlanItemId }[],
  step: { regionId: RegionId; step: 'corrected' | 'closed' | 'reopened'; text: string; by: UserId; at: Date },
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await sql`
      INSERT INTO assignment_steps (region_id, id, assignment_id, plan_item_id, step, text, made_by, made_at)
      SELECT ${step.regionId}::uuid, r.id, r.assignment, r.item, ${step.step}, ${step.text}, ${step.by}::uuid, ${step.at}::timestamptz
        FROM unnest(${chunk.map((r) => r.id)}::uuid[], ${chunk.map((r) => r.assignmentId)}::uuid[],
                    ${chunk.map((r) => r.planItemId)}::uuid[]) AS r (id, assignment, item)`.execute(tx);
  }
}
