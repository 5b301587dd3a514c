import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { Answers } from '#domain/forms/model.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import type { Projection } from '#domain/forms/rules.project.ts';
import type {
  CampaignId,
  MunicipalityId,
  OrganizationId,
  RegionId,
  SurveyFormId,
} from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

export interface ProjectedForm {
  readonly regionId: RegionId;
  readonly formId: SurveyFormId;
  readonly campaignId: CampaignId;
  readonly municipalityId: MunicipalityId;
  readonly schoolId: OrganizationId;
}

/**
 * The numbers of the last submitted answers.
 * @apart follows from a decision on the form, which was proved
 */
export async function saveProjection(tx: Tx, form: ProjectedForm, projection: Projection): Promise<void> {
  await sql`
    INSERT INTO survey_projections AS p
           (region_id, form_id, campaign_id, municipality_id, school_id, accepted, numbers, no_data, buckets)
    VALUES (${form.regionId}, ${form.formId}, ${form.campaignId}, ${form.municipalityId}, ${form.schoolId}, false,
            ${projection.values}::bigint[], ${projection.noData}::int[], ${JSON.stringify(projection.buckets)}::jsonb)
    ON CONFLICT (region_id, form_id) DO UPDATE
       SET accepted = false, numbers = excluded.numbers, no_data = excluded.no_data, buckets = excluded.buckets`.execute(
    tx,
  );
}

export async function getProjection(tx: Tx, formId: SurveyFormId): Promise<Projection> {
  const { rows } = await sql<Projection>`
    SELECT numbers AS values, no_data AS "noData", buckets FROM survey_projections WHERE form_id = ${formId}`.execute(
    tx,
  );
  const [projection] = rows;
  if (!projection) throw new Error(`The form ${formId} was never sent`);
  return projection;
}

/** @apart follows from a decision on the form, which was proved */
export async function setProjectionAccepted(tx: Tx, formId: SurveyFormId, accepted: boolean): Promise<void> {
  await tx.updateTable('survey_projections').set({ accepted }).where('form_id', '=', formId).execute();
}

type AggregateKey = Pick<ProjectedForm, 'regionId' | 'campaignId' | 'municipalityId'>;

/** The aggregate of a municipality, held until the transaction ends: acceptances of one municipality queue here. */
export async function lockAggregate(tx: Tx, key: AggregateKey, empty: Aggregate): Promise<Aggregate> {
  const found = await findLocked(tx, key);
  if (found) return found;
  await sql`
    INSERT INTO survey_aggregates (region_id, campaign_id, municipality_id, forms, sums, filled, no_data, buckets)
    VALUES (${key.regionId}, ${key.campaignId}, ${key.municipalityId}, 0,
            ${empty.sums}::bigint[], ${empty.filled}::int[], ${empty.noData}::int[], '{}')
    ON CONFLICT DO NOTHING`.execute(tx);
  // Whoever was first to insert has ended by now: the row is there, with their form in it.
  return (await findLocked(tx, key)) ?? empty;
}

async function findLocked(tx: Tx, key: AggregateKey): Promise<Aggregate | undefined> {
  const { rows } = await sql<Aggregate>`
    SELECT forms, sums, filled, no_data AS "noData", buckets FROM survey_aggregates
     WHERE region_id = ${key.regionId} AND campaign_id = ${key.campaignId} AND municipality_id = ${key.municipalityId}
       FOR UPDATE`.execute(tx);
  return rows[0];
}

/** @apart follows from a decision on the form, which was proved */
export async function saveAggregate(tx: Tx, key: AggregateKey, aggregate: Aggregate): Promise<void> {
  await sql`
    UPDATE survey_aggregates
       SET forms = ${aggregate.forms}, sums = ${aggregate.sums}::bigint[], filled = ${aggregate.filled}::int[],
           no_data = ${aggregate.noData}::int[], buckets = ${JSON.stringify(aggregate.buckets)}::jsonb
     WHERE region_id = ${key.regionId} AND campaign_id = ${key.campaignId} AND municipality_id = ${key.municipalityId}`.execute(
    tx,
  );
}

/** Ready rows of the municipalities that lie wholly within the scope, or of one of them. */
export async function listAggregates(
  tx: Tx,
  scope: Scope,
  campaignId: CampaignId,
  at: MunicipalityId | null = null,
): Promise<{ municipalityId: MunicipalityId; aggregate: Aggregate }[]> {
  const { rows } = await sql<Aggregate & { municipalityId: MunicipalityId }>`
    SELECT a.municipality_id AS "municipalityId", a.forms, a.sums, a.filled, a.no_data AS "noData", a.buckets
      FROM survey_aggregates a
     WHERE a.region_id = ${scope.regionId} AND a.campaign_id = ${campaignId}
       AND (${at}::uuid IS NULL OR a.municipality_id = ${at}::uuid)
       AND ${withinScope(scope, { organization: null, municipality: 'a.municipality_id' })}`.execute(tx);
  return rows.map(({ municipalityId, ...aggregate }) => ({ municipalityId, aggregate }));
}

/** Answers as they were accepted, of the region or of one municipality, for recomputing what the aggregates should be. */
export async function listAcceptedAnswers(
  tx: Tx,
  regionId: RegionId,
  campaignId: CampaignId,
  at: MunicipalityId | null = null,
): Promise<{ municipalityId: MunicipalityId; answers: Answers }[]> {
  const { rows } = await sql<{ municipalityId: MunicipalityId; answers: Answers }>`
    SELECT municipality_id AS "municipalityId", answers ${acceptedForms(regionId, campaignId)}
       AND (${at}::uuid IS NULL OR municipality_id = ${at}::uuid)`.execute(tx);
  return rows;
}

/** Municipalities with an accepted form. */
export async function listAcceptedPlaces(
  tx: Tx,
  regionId: RegionId,
  campaignId: CampaignId,
): Promise<MunicipalityId[]> {
  const { rows } = await sql<{ id: MunicipalityId }>`
    SELECT DISTINCT municipality_id AS id ${acceptedForms(regionId, campaignId)}`.execute(tx);
  return rows.map(({ id }) => id);
}

const acceptedForms = (regionId: RegionId, campaignId: CampaignId) => sql`
      FROM survey_forms WHERE region_id = ${regionId} AND campaign_id = ${campaignId} AND status = 'accepted'`;
