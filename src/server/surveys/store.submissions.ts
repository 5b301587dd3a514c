import { sql } from 'kysely';
import type { Answers, FindingComments } from '#domain/forms/model.ts';
import type { SurveyFormId, SurveyStepId } from '#domain/kernel/ids.ts';
import type { FrozenHead } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';

export interface SubmissionRow {
  readonly round: number;
  readonly answers: Answers;
  readonly comments: FindingComments;
  /** Null for what was sent before names were frozen. */
  readonly head: FrozenHead | null;
  readonly by: string;
  readonly at: Date;
}

const columns = sql`s.round, s.answers, s.comments, s.head, u.full_name AS by, s.made_at AS at`;
const tables = sql`survey_steps s JOIN users u ON u.region_id = s.region_id AND u.id = s.made_by`;

export async function findSubmission(
  tx: Tx,
  formId: SurveyFormId,
  id: SurveyStepId,
): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`
    SELECT ${columns} FROM ${tables}
     WHERE s.form_id = ${formId} AND s.id = ${id} AND s.step = 'submitted'`.execute(tx);
  return rows[0];
}

/** The last two documents that the school has sent, newest first. */
export async function listLastSubmissions(tx: Tx, formId: SurveyFormId): Promise<SubmissionRow[]> {
  const { rows } = await sql<SubmissionRow>`
    SELECT ${columns} FROM ${tables}
     WHERE s.form_id = ${formId} AND s.step = 'submitted'
     ORDER BY s.id DESC LIMIT 2`.execute(tx);
  return rows;
}
