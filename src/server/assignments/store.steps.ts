import { sql } from 'kysely';
import type { AssignmentStep, Proof } from '#domain/assignments/model.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import type {
  AssignmentId,
  CampaignId,
  MunicipalityId,
  PlanItemId,
  RegionId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import type { OwnFileId } from '#server/documents/store.ts';
import type { Tx } from '#server/lib/db.ts';

export interface StepRow {
  readonly id: string;
  readonly step: AssignmentStep;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  readonly version: number;
  readonly item: Pick<PlanItem, 'number' | 'title' | 'term' | 'result'>;
}

export async function insertStep(
  tx: Tx,
  step: {
    regionId: RegionId;
    id: string;
    assignmentId: AssignmentId;
    planItemId: PlanItemId;
    step: AssignmentStep;
    text: string;
    by: UserId;
    at: Date;
    fileIds: readonly OwnFileId[];
  },
): Promise<void> {
  await tx
    .insertInto('assignment_steps')
    .values({
      region_id: step.regionId,
      id: step.id,
      assignment_id: step.assignmentId,
      plan_item_id: step.planItemId,
      step: step.step,
      text: step.text,
      made_by: step.by,
      made_at: step.at,
    })
    .execute();
  if (step.fileIds.length === 0) return;
  await tx
    .insertInto('assignment_step_files')
    .values(step.fileIds.map((fileId) => ({ region_id: step.regionId, step_id: step.id, file_id: fileId })))
    .execute();
}

/** Newest first. */
export async function listSteps(tx: Tx, assignmentId: AssignmentId): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT s.id, s.step, s.text, u.full_name AS by, s.made_at AS at, v.number AS version,
           jsonb_build_object('number', i.number, 'title', i.title, 'term', i.term, 'result', i.result) AS item
      FROM assignment_steps s
      JOIN users u ON u.region_id = s.region_id AND u.id = s.made_by
      JOIN plan_items i ON i.region_id = s.region_id AND i.id = s.plan_item_id
      JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
     WHERE s.assignment_id = ${assignmentId}
     ORDER BY s.id DESC`.execute(tx);
  return rows;
}

/** Remarks of the returns that still stand, by assignment. */
export async function listReturnRemarks(
  tx: Tx,
  ids: readonly AssignmentId[],
): Promise<Map<AssignmentId, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: AssignmentId; text: string }>`
    SELECT DISTINCT ON (s.assignment_id) s.assignment_id AS id, s.text
      FROM assignment_steps s
     WHERE s.assignment_id = ANY (${ids}::uuid[]) AND s.step = 'returned'
     ORDER BY s.assignment_id, s.id DESC`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.text]));
}

export async function listStepFiles(
  tx: Tx,
  assignmentId: AssignmentId,
): Promise<(StoredFile & { stepId: string })[]> {
  const { rows } = await sql<StoredFile & { stepId: string }>`
    SELECT sf.step_id AS "stepId", f.id, f.name, f.media_type AS "mediaType", f.size
      FROM assignment_step_files sf
      JOIN assignment_steps s ON s.region_id = sf.region_id AND s.id = sf.step_id
      JOIN files f ON f.region_id = sf.region_id AND f.id = sf.file_id
     WHERE s.assignment_id = ${assignmentId}
     ORDER BY f.name, f.id`.execute(tx);
  return rows;
}

/** Notes that something proves the assignment, or (`holds: false`) no longer does. */
export async function noteProof(
  tx: Tx,
  proof: {
    regionId: RegionId;
    id: string;
    assignmentId: AssignmentId;
    kind: string;
    subject: string;
    holds: boolean;
    summary: Readonly<Record<string, unknown>>;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('proof_facts')
    .values({
      region_id: proof.regionId,
      id: proof.id,
      assignment_id: proof.assignmentId,
      kind: proof.kind,
      subject: proof.subject,
      holds: proof.holds,
      summary: JSON.stringify(proof.summary),
      noted_at: proof.at,
    })
    .execute();
}

/** The last word on each proof of an assignment. */
export async function listProofs(tx: Tx, assignmentId: AssignmentId): Promise<Proof[]> {
  const { rows } = await sql<Omit<Proof, 'notedAt'> & { notedAt: Date }>`
    SELECT DISTINCT ON (kind, subject) kind, subject, holds, summary, noted_at AS "notedAt"
      FROM proof_facts WHERE assignment_id = ${assignmentId}
     ORDER BY kind, subject, id DESC`.execute(tx);
  return rows.map((row) => ({ ...row, notedAt: row.notedAt.toISOString() }));
}

/** Proofs of one kind that hold now, of the assignments of a municipality that a collection fulfils. */
export async function listHoldingProofs(
  tx: Tx,
  place: { kind: string; campaignId: CampaignId; municipalityId: MunicipalityId },
): Promise<
  { assignmentId: AssignmentId; kind: string; subject: string; summary: Record<string, unknown> }[]
> {
  const { rows } = await sql<{
    assignmentId: AssignmentId;
    kind: string;
    subject: string;
    summary: Record<string, unknown>;
    holds: boolean;
  }>`
    SELECT DISTINCT ON (p.assignment_id, p.kind, p.subject)
           p.assignment_id AS "assignmentId", p.kind, p.subject, p.summary, p.holds
      FROM proof_facts p JOIN assignments a ON a.region_id = p.region_id AND a.id = p.assignment_id
     WHERE p.kind = ${place.kind} AND a.campaign_id = ${place.campaignId} AND a.municipality_id = ${place.municipalityId}
     ORDER BY p.assignment_id, p.kind, p.subject, p.id DESC`.execute(tx);
  return rows.filter((row) => row.holds).map(({ holds: _, ...proof }) => proof);
}
