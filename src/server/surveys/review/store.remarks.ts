import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Answers, CellKey } from '#domain/forms/model.ts';
import type { RegionId, RemarkId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import type { ChangeRequestSide } from '#domain/surveys/change-requests/model.ts';
import type { ReviewAction } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import type { FormHead } from '../store.ts';

export interface RemarkRow {
  readonly id: RemarkId;
  readonly section: string;
  readonly cell: CellKey | null;
  readonly round: number;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  readonly stood: Answers | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

export interface ReplyRow {
  readonly id: string;
  readonly remarkId: RemarkId;
  readonly side: ChangeRequestSide;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** Oldest first. */
export async function listRemarks(tx: Tx, formId: SurveyFormId): Promise<RemarkRow[]> {
  const { rows } = await sql<RemarkRow>`
    SELECT r.id, r.section, r.cell, r.round, r.text, u.full_name AS by, r.made_at AS at,
           s.full_name AS "settledBy", r.settled_at AS "settledAt",
           (SELECT jsonb_object_agg(a.key, a.value)
              FROM survey_steps t, jsonb_each(t.answers) a
             WHERE r.settled_at IS NULL AND t.region_id = r.region_id AND t.form_id = r.form_id
               AND t.step = 'submitted' AND t.round = r.round
               AND (a.key = r.cell OR (r.cell IS NULL AND starts_with(a.key, r.section || '.')))) AS stood
      FROM survey_remarks r
      JOIN users u ON u.region_id = r.region_id AND u.id = r.made_by
      LEFT JOIN users s ON s.region_id = r.region_id AND s.id = r.settled_by
     WHERE r.form_id = ${formId}
     ORDER BY r.made_at, r.id`.execute(tx);
  return rows;
}

/** Nobody reviews the form of a school they have worked in: who has is of the school's side. */
export async function listReplies(tx: Tx, formId: SurveyFormId): Promise<ReplyRow[]> {
  const { rows } = await sql<ReplyRow>`
    SELECT p.id, p.remark_id AS "remarkId", p.text, u.full_name AS by, p.made_at AS at,
           CASE WHEN EXISTS (SELECT 1 FROM appointments a
                              WHERE a.region_id = p.region_id AND a.user_id = p.made_by
                                AND a.organization_id = f.school_id)
                THEN 'school' ELSE 'reviewer' END AS side
      FROM survey_remark_replies p
      JOIN survey_remarks r ON r.region_id = p.region_id AND r.id = p.remark_id
      JOIN survey_forms f ON f.region_id = r.region_id AND f.id = r.form_id
      JOIN users u ON u.region_id = p.region_id AND u.id = p.made_by
     WHERE r.form_id = ${formId}
     ORDER BY p.made_at, p.id`.execute(tx);
  return rows;
}

/** What is still asked of each returned form within what was given back, oldest first. */
export async function listAsked(
  tx: Tx,
  formIds: readonly SurveyFormId[],
): Promise<ReadonlyMap<SurveyFormId, readonly string[]>> {
  const { rows } = await sql<{ formId: SurveyFormId; text: string }>`
    SELECT r.form_id AS "formId", r.text
      FROM survey_remarks r
      JOIN survey_forms f ON f.region_id = r.region_id AND f.id = r.form_id
     WHERE r.form_id = ANY (${formIds}::uuid[]) AND r.settled_at IS NULL AND f.status = 'returned'
       AND (f.open_sections IS NULL OR r.section = ANY (f.open_sections))
     ORDER BY r.made_at, r.id`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, ({ formId }) => formId)].map(([id, asked]) => [id, asked.map(({ text }) => text)]),
  );
}

interface Written {
  readonly regionId: RegionId;
  readonly text: string;
  readonly by: UserId;
  readonly at: Date;
}

export async function insertRemark(
  tx: Tx,
  remark: Written & {
    id: RemarkId;
    formId: SurveyFormId;
    section: string;
    cell: CellKey | null;
    round: number;
  },
): Promise<void> {
  await tx
    .insertInto('survey_remarks')
    .values({
      region_id: remark.regionId,
      id: remark.id,
      form_id: remark.formId,
      section: remark.section,
      cell: remark.cell,
      round: remark.round,
      text: remark.text,
      made_by: remark.by,
      made_at: remark.at,
    })
    .execute();
}

export async function insertReply(
  tx: Tx,
  reply: Written & { id: string; remarkId: RemarkId },
): Promise<void> {
  await tx
    .insertInto('survey_remark_replies')
    .values({
      region_id: reply.regionId,
      id: reply.id,
      remark_id: reply.remarkId,
      text: reply.text,
      made_by: reply.by,
      made_at: reply.at,
    })
    .execute();
}

/** Takes one remark off, or puts it back (`at` null). */
export async function setSettled(
  tx: Tx,
  form: Authorized<FormHead, 'remark'>,
  id: RemarkId,
  settled: { by: UserId; at: Date } | null,
): Promise<void> {
  await tx
    .updateTable('survey_remarks')
    .set({ settled_by: settled?.by ?? null, settled_at: settled?.at ?? null })
    .where('form_id', '=', form.id)
    .where('id', '=', id)
    .execute();
}

/** Acceptance leaves nothing to correct. */
export async function settleAll(
  tx: Tx,
  form: Authorized<FormHead, ReviewAction>,
  settled: { by: UserId; at: Date },
): Promise<void> {
  await tx
    .updateTable('survey_remarks')
    .set({ settled_by: settled.by, settled_at: settled.at })
    .where('form_id', '=', form.id)
    .where('settled_at', 'is', null)
    .execute();
}

/** Gives one more section of a returned form to the school. */
export async function openSection(
  tx: Tx,
  { id }: Authorized<FormHead, 'remark'>,
  section: string,
): Promise<void> {
  await sql`UPDATE survey_forms SET open_sections = array_append(open_sections, ${section}) WHERE id = ${id}`.execute(
    tx,
  );
}

/** When anything was last said or settled about the form, or one section of it; null while nothing was. */
export async function findLastRemarkAt(
  tx: Tx,
  formId: SurveyFormId,
  section: string | null,
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    SELECT greatest(max(r.made_at), max(r.settled_at), max(p.made_at)) AS at
      FROM survey_remarks r
      LEFT JOIN survey_remark_replies p ON p.region_id = r.region_id AND p.remark_id = r.id
     WHERE r.form_id = ${formId} AND (${section}::text IS NULL OR r.section = ${section})`.execute(tx);
  return rows[0]?.at ?? null;
}
