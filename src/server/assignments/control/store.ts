import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { RedRow } from '#domain/assignments/control/model.ts';
import type { ControlStep } from '#domain/assignments/control/model.words.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AssignmentId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import type { AssignmentDetail } from '../store.ts';

export async function insertControlStep(
  tx: Tx,
  assignment: Authorized<AssignmentDetail, 'control' | 'explain'>,
  word: {
    regionId: RegionId;
    id: string;
    step: ControlStep;
    text: string;
    answerBy: LocalDate | null;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('control_steps')
    .values({
      region_id: word.regionId,
      id: word.id,
      assignment_id: assignment.id,
      step: word.step,
      text: word.text,
      answer_by: word.answerBy,
      made_by: word.by,
      made_at: word.at,
    })
    .execute();
}

interface WordRow {
  readonly assignmentId: AssignmentId;
  readonly step: ControlStep;
  readonly text: string;
  readonly answerBy: LocalDate | null;
  readonly by: string;
  readonly at: Date;
}

/** Every word on these assignments, the newest first. */
export async function listControlSteps(tx: Tx, ids: readonly AssignmentId[]): Promise<WordRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<WordRow>`
    SELECT c.assignment_id AS "assignmentId", c.step, c.text, c.answer_by AS "answerBy", u.full_name AS by, c.made_at AS at
      FROM control_steps c JOIN users u ON u.region_id = c.region_id AND u.id = c.made_by
     WHERE c.assignment_id = ANY (${ids}::uuid[])
     ORDER BY c.id DESC`.execute(tx);
  return rows;
}

interface LastWordRow {
  readonly id: AssignmentId;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** The last thing that was said in the history of these assignments. */
export async function listLastWords(tx: Tx, ids: readonly AssignmentId[]): Promise<LastWordRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LastWordRow>`
    SELECT DISTINCT ON (s.assignment_id) s.assignment_id AS id, s.text, u.full_name AS by, s.made_at AS at
      FROM assignment_steps s JOIN users u ON u.region_id = s.region_id AND u.id = s.made_by
     WHERE s.assignment_id = ANY (${ids}::uuid[]) AND s.text <> ''
     ORDER BY s.assignment_id, s.id DESC`.execute(tx);
  return rows;
}

type FormsRow = { readonly id: AssignmentId; readonly oldest: Date | null } & Omit<
  NonNullable<RedRow['forms']>,
  'waitingDays'
>;

/** Of assignments that forms fulfil: how many are accepted, how many wait for review. (order 01-21/744, cl. 2.1) */
export async function listFormCounts(tx: Tx, ids: readonly AssignmentId[]): Promise<FormsRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FormsRow>`
    SELECT a.id, count(*) AS total, count(*) FILTER (WHERE f.status = 'accepted') AS accepted,
           count(*) FILTER (WHERE f.status = 'submitted') AS waiting,
           min(f.submitted_at) FILTER (WHERE f.status = 'submitted') AS oldest
      FROM assignments a
      JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
      JOIN measure_proofs b ON b.region_id = i.region_id AND b.measure_id = i.measure_id
      JOIN survey_forms f ON f.region_id = a.region_id AND f.campaign_id = b.campaign_id
           AND f.municipality_id = a.municipality_id
     WHERE a.id = ANY (${ids}::uuid[])
     GROUP BY a.id`.execute(tx);
  return rows;
}
