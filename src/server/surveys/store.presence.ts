import { sql } from 'kysely';
import type { Answer, CellKey } from '#domain/forms/model.ts';
import type { RegionId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import { PRESENT_SECONDS } from '#domain/surveys/model.live.ts';
import type { Tx } from '#server/lib/db.ts';

interface Presence {
  readonly regionId: RegionId;
  readonly formId: SurveyFormId;
  readonly userId: UserId;
  readonly cell: CellKey | null;
  readonly at: Date;
}

export interface PresentPerson {
  readonly name: string;
  readonly cell: CellKey | null;
}

/**
 * Says where the person is, and forgets who has been silent.
 * @apart of oneself
 */
export async function savePresence(tx: Tx, { regionId, formId, userId, cell, at }: Presence): Promise<void> {
  await sql`
    WITH silent AS (
      DELETE FROM survey_presence
       WHERE form_id = ${formId} AND user_id <> ${userId}
         AND seen_at < ${at}::timestamptz - make_interval(secs => ${PRESENT_SECONDS})
    )
    INSERT INTO survey_presence (region_id, form_id, user_id, cell, seen_at)
    VALUES (${regionId}, ${formId}, ${userId}, ${cell}, ${at})
    ON CONFLICT (region_id, form_id, user_id) DO UPDATE SET cell = excluded.cell, seen_at = excluded.seen_at`.execute(
    tx,
  );
}

/** Everybody else at the form, by name. */
export async function listPresent(
  tx: Tx,
  { formId, userId, at }: Pick<Presence, 'formId' | 'userId' | 'at'>,
): Promise<PresentPerson[]> {
  const { rows } = await sql<PresentPerson>`
    SELECT u.full_name AS name, p.cell
      FROM survey_presence p JOIN users u ON u.region_id = p.region_id AND u.id = p.user_id
     WHERE p.form_id = ${formId} AND p.user_id <> ${userId}
       AND p.seen_at >= ${at}::timestamptz - make_interval(secs => ${PRESENT_SECONDS})
     ORDER BY u.full_name`.execute(tx);
  return rows;
}

export interface NewValue {
  readonly cell: CellKey;
  readonly value: Answer | null;
  readonly version: number;
}

/** Cells changed after a version of the form, each with its last value. */
export async function listChangesSince(tx: Tx, formId: SurveyFormId, since: number): Promise<NewValue[]> {
  const { rows } = await sql<NewValue>`
    SELECT DISTINCT ON (cell) cell, after AS value, version FROM survey_cell_changes
     WHERE form_id = ${formId} AND version > ${since}
     ORDER BY cell, version DESC`.execute(tx);
  return rows;
}
