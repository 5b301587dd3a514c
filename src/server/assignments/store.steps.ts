import { sql } from 'kysely';
import type { Lack, ProvingPaper } from '#domain/assignments/model.evidence.ts';
import type { AssignmentStep, ReportClaim } from '#domain/assignments/model.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import type { AssignmentId, PaperId, PlanItemId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import type { OwnFileId } from '#server/documents/store.ts';
import type { Tx } from '#server/lib/db.ts';

export interface StepRow {
  readonly id: string;
  readonly step: AssignmentStep;
  readonly text: string;
  readonly claim: ReportClaim | null;
  readonly automatic: boolean;
  readonly papers: ProvingPaper[];
  readonly lacks: Lack[];
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
    paperIds: readonly PaperId[];
    lacks: readonly Lack[];
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
  const ofStep = { region_id: step.regionId, step_id: step.id };
  if (step.fileIds.length > 0)
    await tx
      .insertInto('assignment_step_files')
      .values(step.fileIds.map((fileId) => ({ ...ofStep, file_id: fileId })))
      .execute();
  if (step.paperIds.length > 0)
    await tx
      .insertInto('assignment_step_papers')
      .values(step.paperIds.map((paperId) => ({ ...ofStep, paper_id: paperId })))
      .execute();
  if (step.lacks.length > 0)
    await tx
      .insertInto('assignment_step_lacks')
      .values(step.lacks.map((lack) => ({ ...ofStep, ...lack })))
      .execute();
}

/** Newest first. */
export async function listSteps(tx: Tx, assignmentId: AssignmentId): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT s.id, s.step, s.text, s.claim, s.follows_id IS NOT NULL AS automatic, u.full_name AS by, s.made_at AS at, v.number AS version,
           jsonb_build_object('number', i.number, 'title', i.title, 'term', i.term, 'result', i.result) AS item,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'subject', r.subject, 'number', r.number,
                     'signedOn', r.signed_on, 'withdrawn', r.withdrawn_why) ORDER BY r.kind, r.id), '[]')
              FROM assignment_step_papers p JOIN papers r ON r.region_id = p.region_id AND r.id = p.paper_id
             WHERE p.region_id = s.region_id AND p.step_id = s.id) AS papers,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'why', l.why) ORDER BY l.kind), '[]')
              FROM assignment_step_lacks l WHERE l.region_id = s.region_id AND l.step_id = s.id) AS lacks
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
