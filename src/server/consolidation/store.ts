import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { Answer } from '#domain/forms/model.ts';
import type { CampaignId, MunicipalityId, OrganizationId, SurveyFormId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { literally } from '#server/lib/like.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

export interface ValueRow {
  readonly formId: SurveyFormId;
  readonly schoolId: OrganizationId;
  readonly schoolKind: OrganizationKind;
  readonly schoolName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly cell: string;
  readonly answer: Answer;
  readonly qualifier: string | null;
}

/**
 * Answers of the accepted forms to one cell, school by school.
 * @param cell key of a cell; `[*]` stands for every repetition of its row
 * @param qualifierColumn the column that names a repetition
 */
export async function listValues(
  tx: Tx,
  scope: Scope,
  campaignId: CampaignId,
  {
    cell,
    municipalityId,
    qualifierColumn,
  }: { cell: string; municipalityId: MunicipalityId | undefined; qualifierColumn: string },
): Promise<ValueRow[]> {
  const like = literally(cell).replaceAll('[*]', '[%]');
  const { rows } = await sql<ValueRow>`
    SELECT f.id AS "formId", o.id AS "schoolId", o.kind AS "schoolKind", o.short_name AS "schoolName",
           f.municipality_id AS "municipalityId", m.name AS "municipalityName", a.key AS cell, a.value AS answer,
           f.answers ->> (substring(a.key FROM '^(.*)[.][^.]*$') || ${`.${qualifierColumn}`}::text) AS qualifier
      FROM survey_forms f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
      JOIN municipality_names m ON m.region_id = f.region_id AND m.municipality_id = f.municipality_id
           AND m.valid_from <= c.due_on AND (m.valid_to IS NULL OR m.valid_to > c.due_on)
     CROSS JOIN LATERAL jsonb_each(f.answers) AS a (key, value)
     WHERE f.region_id = ${scope.regionId} AND f.campaign_id = ${campaignId} AND f.status = 'accepted'
       AND a.key LIKE ${like}
       AND (${municipalityId ?? null}::uuid IS NULL OR f.municipality_id = ${municipalityId ?? null}::uuid)
       AND ${withinScope(scope, { organization: 'f.school_id', municipality: 'f.municipality_id' })}
     ORDER BY m.name, o.short_name, f.id, a.key`.execute(tx);
  return rows;
}
