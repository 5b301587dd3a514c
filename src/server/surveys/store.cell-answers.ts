import { type RawBuilder, sql } from 'kysely';
import type { Answer, CellKey } from '#domain/forms/model.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { literally } from '#server/lib/like.ts';

/**
 * Answers of many forms, for what is read to the right of surveys. Which forms is a condition over `f`, a row of
 * `survey_forms`, that holds the reader's scope already.
 */
type ChosenForms = RawBuilder<boolean>;

export interface CellAnswer {
  readonly formId: SurveyFormId;
  readonly cell: string;
  readonly answer: Answer;
  readonly qualifier: string | null;
}

/**
 * Answers of the chosen forms to one cell.
 * @param cell key of a cell; `[*]` stands for every repetition of its row
 * @param qualifierColumn the column that names a repetition
 */
export async function listCellAnswers(
  tx: Tx,
  chosen: ChosenForms,
  cell: string,
  qualifierColumn: string,
): Promise<CellAnswer[]> {
  // Only a repeated row makes it necessary to look at every answer of a form.
  const answers = cell.includes('[*]')
    ? sql`jsonb_each(f.answers) AS a (key, value) WHERE a.key LIKE ${literally(cell).replaceAll('[*]', '[%]')}`
    : sql`(SELECT ${cell}::text AS key, f.answers -> ${cell} AS value) AS a WHERE a.value IS NOT NULL`;
  const { rows } = await sql<CellAnswer>`
    SELECT f.id AS "formId", a.key AS cell, a.value AS answer,
           f.answers ->> (substring(a.key FROM '^(.*)[.][^.]*$') || ${`.${qualifierColumn}`}::text) AS qualifier
      FROM survey_forms f CROSS JOIN LATERAL ${answers} AND ${chosen}
     ORDER BY f.id, a.key`.execute(tx);
  return rows;
}

/** A query of what the chosen forms say in words in these cells: `[*]` of the pattern is every repetition of a row. */
export const textAnswers = (chosen: ChosenForms, cells: readonly CellKey[]) => sql`
  SELECT f.id, f.school_id, f.region_id, f.campaign_id, f.municipality_id, a.key, p.pattern, a.value #>> '{}' AS text
    FROM survey_forms f CROSS JOIN LATERAL jsonb_each(f.answers) AS a (key, value)
   CROSS JOIN LATERAL regexp_replace(a.key, '\\[[^\\]]*\\]', '[*]', 'g') AS p (pattern)
   WHERE ${chosen} AND jsonb_typeof(a.value) = 'string' AND p.pattern = ANY (${cells}::text[])`;
