import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Answer, Answers, FindingComments } from '#domain/forms/model.ts';
import type { AppliedChange } from '#domain/forms/rules.merge.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { ChangeRequestId, RegionId, SurveyFormId, SurveyStepId, UserId } from '#domain/kernel/ids.ts';
import type { FrozenHead, SurveyStep } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import type { FormHead } from './store.ts';

interface Edit {
  readonly regionId: RegionId;
  readonly by: UserId;
  readonly at: Date;
}

/**
 * Changes the document and writes the log of its cells; returns the new version.
 * @param request the agreed request that makes the change; none for the school's own filling in
 */
export async function applyChanges(
  tx: Tx,
  form: Authorized<FormHead, 'fill' | 'open' | 'request_change'>,
  edit: Edit,
  changes: readonly AppliedChange[],
  request: ChangeRequestId | null = null,
): Promise<number> {
  const blanked = changes.filter((c) => c.after === null).map((c) => c.cell);
  const answered = Object.fromEntries(changes.flatMap((c) => (c.after === null ? [] : [[c.cell, c.after]])));
  const { rows } = await sql<{ version: number }>`
    WITH changed AS (
      UPDATE survey_forms
         SET answers = (answers - ${blanked}::text[]) || ${JSON.stringify(answered)}::jsonb,
             cell_versions = cell_versions || (
               SELECT jsonb_object_agg(cell, version + 1) FROM unnest(${changes.map((c) => c.cell)}::text[]) AS cell),
             version = version + 1
       WHERE region_id = ${edit.regionId} AND id = ${form.id}
      RETURNING version
    ), logged AS (
      INSERT INTO survey_cell_changes (region_id, form_id, version, cell, before, after, changed_by, changed_at, request_id)
      SELECT ${edit.regionId}, ${form.id}, changed.version, c.cell, c.before, c.after, ${edit.by}, ${edit.at}, ${request}::uuid
        FROM changed, jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c (cell text, before jsonb, after jsonb)
    )
    SELECT version FROM changed`.execute(tx);
  return rows[0]?.version ?? 0;
}

export async function setComment(
  tx: Tx,
  { id }: Authorized<FormHead, 'fill'>,
  key: string,
  text: string | null,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    UPDATE survey_forms
       SET comments = ${text === null ? sql`comments - ${key}::text` : sql`comments || jsonb_build_object(${key}::text, ${text}::text)`},
           version = version + 1
     WHERE id = ${id}
    RETURNING version`.execute(tx);
  return rows[0]?.version ?? 0;
}

export interface CellChangeRow {
  readonly cell: string;
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

type LoggedChangeRow = CellChangeRow & {
  readonly request: { readonly askedBy: string; readonly reason: string } | null;
};

/** Every value that a cell has had, newest first, with the request that changed it once it was accepted. */
export async function listCellChanges(
  tx: Tx,
  formId: SurveyFormId,
  cell: string,
): Promise<LoggedChangeRow[]> {
  const { rows } = await sql<LoggedChangeRow>`
    SELECT h.cell, h.before, h.after, h.version, u.full_name AS by, h.changed_at AS at,
           CASE WHEN r.id IS NOT NULL
                THEN jsonb_build_object('askedBy', asker.full_name, 'reason', r.reason) END AS request
      FROM survey_cell_changes h JOIN users u ON u.region_id = h.region_id AND u.id = h.changed_by
      LEFT JOIN survey_change_requests r ON r.region_id = h.region_id AND r.id = h.request_id
      LEFT JOIN users asker ON asker.region_id = r.region_id AND asker.id = r.made_by
     WHERE h.form_id = ${formId} AND h.cell = ${cell}
     ORDER BY h.version DESC`.execute(tx);
  return rows;
}

/** Who changed each of the cells last. */
export async function listLastChanges(
  tx: Tx,
  formId: SurveyFormId,
  cells: readonly string[],
): Promise<CellChangeRow[]> {
  if (cells.length === 0) return [];
  const { rows } = await sql<CellChangeRow>`
    SELECT DISTINCT ON (h.cell) h.cell, h.before, h.after, h.version, u.full_name AS by, h.changed_at AS at
      FROM survey_cell_changes h JOIN users u ON u.region_id = h.region_id AND u.id = h.changed_by
     WHERE h.form_id = ${formId} AND h.cell = ANY (${cells}::text[])
     ORDER BY h.cell, h.version DESC`.execute(tx);
  return rows;
}

export interface StepRow {
  readonly id: SurveyStepId;
  readonly step: SurveyStep;
  readonly round: number;
  readonly reason: string | null;
  readonly sections: string[] | null;
  readonly by: string;
  readonly at: Date;
}

export async function insertStep(
  tx: Tx,
  step: Edit & {
    formId: SurveyFormId;
    id: SurveyStepId;
    step: SurveyStep;
    round: number;
    reason: string | null;
    /** Of a return: the sections given back; otherwise the whole form. */
    sections?: readonly string[] | null;
    /** The document as it was sent; null for a decision. */
    frozen: { head: FrozenHead; answers: Answers; comments: FindingComments } | null;
    /** Of an extension: until when. */
    dueOn?: LocalDate;
  },
): Promise<void> {
  await tx
    .insertInto('survey_steps')
    .values({
      region_id: step.regionId,
      id: step.id,
      form_id: step.formId,
      step: step.step,
      round: step.round,
      reason: step.reason,
      sections: step.sections ? [...step.sections] : null,
      head: step.frozen && JSON.stringify(step.frozen.head),
      answers: step.frozen && JSON.stringify(step.frozen.answers),
      comments: step.frozen && JSON.stringify(step.frozen.comments),
      due_on: step.dueOn ?? null,
      made_by: step.by,
      made_at: step.at,
    })
    .execute();
}

export async function listSteps(tx: Tx, formId: SurveyFormId): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT s.id, s.step, s.round, s.reason, s.sections, u.full_name AS by, s.made_at AS at
      FROM survey_steps s JOIN users u ON u.region_id = s.region_id AND u.id = s.made_by
     WHERE s.form_id = ${formId}
     ORDER BY s.id DESC`.execute(tx);
  return rows;
}
