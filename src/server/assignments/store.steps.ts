import { sql } from 'kysely';
import type { AssignmentStep, ReportClaim } from '#domain/assignments/model.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import type { AssignmentId, PlanItemId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import type { OwnFileId } from '#server/documents/store.ts';
import type { Tx } from '#server/lib/db.ts';

export interface StepRow {
  readonly id: string;
  readonly step: AssignmentStep;
  readonly text: string;
  readonly claim: ReportClaim | null;
  readonly automatic: boolean;
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
    claim: ReportClaim | null;
    follows: AssignmentId | null;
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
      claim: step.claim,
      follows_id: step.follows,
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
    SELECT s.id, s.step, s.text, s.claim, s.follows_id IS NOT NULL AS automatic, u.full_name AS by, s.made_at AS at, v.number AS version,
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
