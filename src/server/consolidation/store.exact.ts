import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { Place } from '#domain/consolidation/model.ts';
import type { MunicipalityRef, OrganizationKind } from '#domain/directory/model.ts';
import type { Projection } from '#domain/forms/rules.project.ts';
import type { CampaignId, MunicipalityId, OrganizationId, SurveyFormId } from '#domain/kernel/ids.ts';
import { type SurveyStatus, surveyStatuses } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { municipalityName, place } from '#server/surveys/store.ts';

/** What is put together: forms of a collection in these states, in this place, within the scope. */
export interface Chosen extends Pick<Place, 'municipalityId' | 'groupId'> {
  readonly campaignId: CampaignId;
  readonly statuses: readonly SurveyStatus[];
}

/** A form that is returned again is being changed: neither its answers nor its last numbers are sent. */
export function isChosen(
  scope: Scope,
  { campaignId, statuses, municipalityId, groupId }: Chosen,
): RawBuilder<boolean> {
  return sql<boolean>`f.region_id = ${scope.regionId} AND f.campaign_id = ${campaignId}
       AND f.status = ANY (${statuses}::text[])
       AND (${municipalityId ?? null}::uuid IS NULL OR f.municipality_id = ${municipalityId ?? null}::uuid)
       AND (${groupId ?? null}::uuid IS NULL OR f.school_id IN
            (SELECT school_id FROM school_group_members WHERE region_id = ${scope.regionId} AND group_id = ${groupId ?? null}::uuid))
       AND ${withinScope(scope, place)}`;
}

/** Municipalities of a collection within the scope, as they are called on its due day. */
export async function listPlaces(tx: Tx, scope: Scope, campaignId: CampaignId): Promise<MunicipalityRef[]> {
  const { rows } = await sql<MunicipalityRef>`
    SELECT f.municipality_id AS id, m.name
      FROM (SELECT DISTINCT f.region_id, f.campaign_id, f.municipality_id FROM survey_forms f
             WHERE f.region_id = ${scope.regionId} AND f.campaign_id = ${campaignId}
               AND ${withinScope(scope, place)}) f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      ${municipalityName}
     ORDER BY m.name`.execute(tx);
  return rows;
}

/** How many forms of a place are in which state. */
export async function countForms(
  tx: Tx,
  scope: Scope,
  chosen: Omit<Chosen, 'statuses'>,
): Promise<{ total: number; accepted: number; submitted: number }> {
  const { rows } = await sql<{ total: number; accepted: number; submitted: number }>`
    SELECT count(*) AS total, count(*) FILTER (WHERE f.status = 'accepted') AS accepted,
           count(*) FILTER (WHERE f.status = 'submitted') AS submitted
      FROM survey_forms f WHERE ${isChosen(scope, { ...chosen, statuses: surveyStatuses })}`.execute(tx);
  return rows[0] ?? { total: 0, accepted: 0, submitted: 0 };
}

/** The numbers of each chosen form. */
export async function listProjections(tx: Tx, scope: Scope, chosen: Chosen): Promise<Projection[]> {
  const { rows } = await sql<Projection>`
    SELECT p.numbers AS values, p.no_data AS "noData", p.buckets
      FROM survey_forms f
      JOIN survey_projections p ON p.region_id = f.region_id AND p.form_id = f.id
     WHERE ${isChosen(scope, chosen)}`.execute(tx);
  return rows;
}

export interface FormFigures {
  readonly formId: SurveyFormId;
  readonly schoolId: OrganizationId;
  readonly schoolKind: OrganizationKind;
  readonly schoolName: string;
  readonly mergedInto: string | null;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly status: SurveyStatus;
  readonly value: number | null;
  readonly next: number | null;
  readonly pupils: number | null;
}

/**
 * The chosen forms with the numbers of a few slots, school by school.
 * @param slots positions from 0; a null one is not read
 */
export async function listFormFigures(
  tx: Tx,
  scope: Scope,
  chosen: Chosen,
  slots: { value: number | null; pupils: number | null },
): Promise<FormFigures[]> {
  // PostgreSQL counts array elements from 1.
  const [value, pupils] = [slots.value, slots.pupils].map((slot) => (slot === null ? null : slot + 1));
  const { rows } = await sql<FormFigures>`
    SELECT f.id AS "formId", o.id AS "schoolId", o.kind AS "schoolKind", o.short_name AS "schoolName",
           s.short_name AS "mergedInto", f.municipality_id AS "municipalityId", m.name AS "municipalityName", f.status,
           p.numbers[${value}::int] AS value, p.numbers[${value}::int + 1] AS next, p.numbers[${pupils}::int] AS pupils
      FROM survey_forms f
      JOIN survey_projections p ON p.region_id = f.region_id AND p.form_id = f.id
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
      LEFT JOIN organizations s ON s.region_id = o.region_id AND s.id = o.successor_id
      ${municipalityName}
     WHERE ${isChosen(scope, chosen)}
     ORDER BY m.name, o.short_name, f.id`.execute(tx);
  return rows;
}
