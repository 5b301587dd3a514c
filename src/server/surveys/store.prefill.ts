import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Answers } from '#domain/forms/model.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import type { FormHead } from './store.ts';

export interface PreviousForm {
  readonly id: SurveyFormId;
  readonly title: string;
  readonly formVersion: number;
  readonly answers: Answers;
}

/** The accepted form of the same school in the collection before this one. */
export async function findPrevious(tx: Tx, id: SurveyFormId): Promise<PreviousForm | undefined> {
  const { rows } = await sql<PreviousForm>`
    SELECT earlier.id, before.title, before.form_version AS "formVersion", earlier.answers
      FROM survey_forms f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN campaigns before ON before.region_id = c.region_id AND before.id = c.previous_campaign_id
      JOIN survey_forms earlier ON earlier.region_id = f.region_id AND earlier.campaign_id = before.id
           AND earlier.school_id = f.school_id AND earlier.status = 'accepted'
     WHERE f.id = ${id}`.execute(tx);
  return rows[0];
}

/** Opens the form for its school, once. `false`: it was opened before. */
export async function markOpened(tx: Tx, { id }: Authorized<FormHead, 'open'>, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_forms')
    .set({ opened_at: now })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function setPrefilled(
  tx: Tx,
  { id }: Authorized<FormHead, 'open'>,
  cells: Answers,
): Promise<void> {
  await tx
    .updateTable('survey_forms')
    .set({ prefilled: JSON.stringify(cells) })
    .where('id', '=', id)
    .execute();
}

export async function setConfirmed(
  tx: Tx,
  { id }: Authorized<FormHead, 'fill'>,
  sections: readonly string[],
): Promise<void> {
  await tx
    .updateTable('survey_forms')
    .set({ confirmed_sections: [...sections] })
    .where('id', '=', id)
    .execute();
}
