import { sql } from 'kysely';
import type {
  FixedGroup,
  PlaceStanding,
  SchoolStates,
  Snapshot,
  SnapshotId,
} from '#domain/consolidation/model.suppression.ts';
import type { Taken } from '#domain/consolidation/rules.snapshots.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import type { CampaignId, MunicipalityId, RegionId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';

/**
 * Every municipality with the schools behind its sum. One statement, not two: what is accepted in between would
 * stand in the sum and not among its schools.
 */
export async function listPlaceStandings(
  tx: Tx,
  regionId: RegionId,
  campaignId: CampaignId,
): Promise<PlaceStanding<MunicipalityId>[]> {
  const { rows } = await sql<Aggregate & { id: MunicipalityId; asked: number; schools: SchoolStates }>`
    SELECT a.municipality_id AS id, a.forms, a.sums, a.filled, a.no_data AS "noData", a.buckets,
           (SELECT count(*) FROM survey_forms f
             WHERE f.region_id = a.region_id AND f.campaign_id = a.campaign_id
               AND f.municipality_id = a.municipality_id) AS asked,
           (SELECT coalesce(jsonb_object_agg(p.school_id, md5(concat_ws(' ', p.numbers, p.no_data, p.buckets))), '{}')
              FROM survey_projections p
             WHERE p.region_id = a.region_id AND p.campaign_id = a.campaign_id
               AND p.municipality_id = a.municipality_id AND p.accepted) AS schools
      FROM survey_aggregates a
     WHERE a.region_id = ${regionId} AND a.campaign_id = ${campaignId}
     ORDER BY a.municipality_id`.execute(tx);
  return rows.map(({ id, asked, schools, ...aggregate }) => ({ id, asked, schools, aggregate }));
}

/** All that readers outside of the line were ever shown of a collection. */
export async function listSnapshots(tx: Tx, campaignId: CampaignId): Promise<Snapshot<MunicipalityId>[]> {
  const { rows } = await sql<Snapshot<MunicipalityId>>`
    SELECT municipality_ids AS ids, others, final, schools
      FROM survey_snapshots WHERE campaign_id = ${campaignId} ORDER BY id`.execute(tx);
  return rows;
}

/** A group as it is shown. */
export type ShownGroup = FixedGroup<MunicipalityId> & { readonly final: boolean; readonly at: Date };

/** The groups as they are shown now. */
export async function listShownGroups(tx: Tx, campaignId: CampaignId): Promise<ShownGroup[]> {
  const { rows } = await sql<Omit<ShownGroup, 'aggregate'> & Aggregate>`
    SELECT municipality_ids AS ids, others, final, taken_at AS at, forms, sums, filled, no_data AS "noData", buckets
      FROM survey_snapshots
     WHERE id IN (
       SELECT DISTINCT ON (others, alone) id
         FROM (SELECT id, others, final, CASE WHEN NOT others THEN municipality_ids[1] END AS alone,
                      bool_or(final) OVER () AS closed
                 FROM survey_snapshots WHERE campaign_id = ${campaignId}) taken
        WHERE final = closed
        ORDER BY others, alone, id DESC)
     ORDER BY id`.execute(tx);
  return rows.map(({ ids, others, final, at, ...aggregate }) => ({ ids, others, final, at, aggregate }));
}

/** @apart a sum that follows from accepted forms, written by the queue */
export async function insertSnapshot(
  tx: Tx,
  regionId: RegionId,
  campaignId: CampaignId,
  { id, at, ...taken }: Taken<MunicipalityId> & { readonly id: SnapshotId; readonly at: Date },
): Promise<void> {
  const { forms, sums, filled, noData, buckets } = taken.aggregate;
  await sql`
    INSERT INTO survey_snapshots
           (region_id, id, campaign_id, municipality_ids, others, final, forms, sums, filled, no_data, buckets,
            schools, taken_at)
    VALUES (${regionId}, ${id}, ${campaignId}, ${taken.ids}::uuid[], ${taken.others}, ${taken.final}, ${forms},
            ${sums}::bigint[], ${filled}::int[], ${noData}::int[], ${JSON.stringify(buckets)}::jsonb,
            ${JSON.stringify(taken.schools)}::jsonb, ${at})`.execute(tx);
}
