import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type {
  AssignmentId,
  CampaignId,
  MunicipalityId,
  OrganizationId,
  PlanItemId,
  PlanVersionId,
  RegionId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';

export interface NewAssignment {
  readonly id: AssignmentId;
  readonly planItemId: PlanItemId;
  readonly organizationId: OrganizationId;
  readonly municipalityId: MunicipalityId | null;
  readonly dueOn: LocalDate | null;
  readonly campaignId: CampaignId | null;
}

/** Rows of one statement: a million assignments must not become one text in memory. */
const CHUNK = 10_000;

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}

/** New assignments; an organisation that has the item already keeps the one it has. */
export async function insertAssignments(
  tx: Tx,
  regionId: RegionId,
  rows: readonly NewAssignment[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await sql`
      INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on, campaign_id)
      SELECT ${regionId}::uuid, r.id, r.item, r.organization, r.municipality, 'assigned', r.due, r.campaign
        FROM unnest(${chunk.map((r) => r.id)}::uuid[], ${chunk.map((r) => r.planItemId)}::uuid[],
                    ${chunk.map((r) => r.organizationId)}::uuid[], ${chunk.map((r) => r.municipalityId)}::uuid[],
                    ${chunk.map((r) => r.dueOn)}::date[], ${chunk.map((r) => r.campaignId)}::uuid[])
          AS r (id, item, organization, municipality, due, campaign)
          ON CONFLICT (region_id, plan_item_id, organization_id) DO NOTHING`.execute(tx);
  }
}

export interface HeldAssignment {
  readonly planItemId: PlanItemId;
  readonly organizationId: OrganizationId;
  readonly isOpen: boolean;
  readonly campaignId: CampaignId | null;
}

/** Assignments of a version that are not closed: who goes on when it is corrected. */
export async function listHeld(tx: Tx, versionId: PlanVersionId): Promise<HeldAssignment[]> {
  const { rows } = await sql<HeldAssignment>`
    SELECT a.plan_item_id AS "planItemId", a.organization_id AS "organizationId", a.status <> 'accepted' AS "isOpen",
           a.campaign_id AS "campaignId"
      FROM assignments a JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
     WHERE i.version_id = ${versionId} AND a.status <> 'closed'`.execute(tx);
  return rows;
}

/** Closes what is open of an item, except for the organisations that it still addresses. */
export async function closeAssignments(
  tx: Tx,
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
  moves: readonly ItemMove[],
): Promise<{ id: AssignmentId; planItemId: PlanItemId }[]> {
  const { rows } = await sql<{ id: AssignmentId; planItemId: PlanItemId }>`
    UPDATE assignments a SET plan_item_id = m.target, due_on = m.due, version = a.version + 1
      FROM unnest(${moves.map((m) => m.from)}::uuid[], ${moves.map((m) => m.to)}::uuid[], ${moves.map((m) => m.dueOn)}::date[])
        AS m (source, target, due)
     WHERE a.plan_item_id = m.source AND a.status <> 'closed'
    RETURNING a.id, a.plan_item_id AS "planItemId"`.execute(tx);
  return rows;
}

/** One step of the same words for many assignments: a correction of the plan touched them all. */
export async function insertSteps(
  tx: Tx,
  rows: readonly { id: string; assignmentId: AssignmentId; planItemId: PlanItemId }[],
  step: { regionId: RegionId; step: 'corrected' | 'closed'; text: string; by: UserId; at: Date },
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await sql`
      INSERT INTO assignment_steps (region_id, id, assignment_id, plan_item_id, step, text, made_by, made_at)
      SELECT ${step.regionId}::uuid, r.id, r.assignment, r.item, ${step.step}, ${step.text}, ${step.by}::uuid, ${step.at}::timestamptz
        FROM unnest(${chunk.map((r) => r.id)}::uuid[], ${chunk.map((r) => r.assignmentId)}::uuid[],
                    ${chunk.map((r) => r.planItemId)}::uuid[]) AS r (id, assignment, item)`.execute(tx);
  }
}
