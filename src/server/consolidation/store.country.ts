import { sql } from 'kysely';
import type { RegionFigures } from '#domain/consolidation/model.country.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';

interface ReadyRow {
  readonly aggregate: Aggregate;
  readonly hidden: readonly string[];
  readonly at: Date;
}

/**
 * Writes what a region tells the country of a collection; a row that says the same stays as it is. Forms that wait
 * are counted at the moment of the figures beside them: on their own they would tell of each acceptance.
 * @apart a sum that follows from accepted forms, written by the queue
 */
export async function saveRegionFigures(
  tx: Tx,
  regionId: RegionId,
  campaign: Campaign,
  { aggregate, hidden, at }: ReadyRow,
): Promise<void> {
  await sql`
    INSERT INTO survey_region_figures AS f
           (region_id, campaign_id, form_code, form_version, period, total, submitted, forms,
            sums, filled, no_data, buckets, hidden, computed_at)
    SELECT ${regionId}::uuid, ${campaign.id}::uuid, ${campaign.formCode}, ${campaign.formVersion}, ${campaign.period},
           count(*), count(*) FILTER (WHERE status = 'submitted'), ${aggregate.forms},
           ${aggregate.sums}::bigint[], ${aggregate.filled}::int[], ${aggregate.noData}::int[],
           ${JSON.stringify(aggregate.buckets)}::jsonb, ${hidden}::text[], ${at}
      FROM survey_forms WHERE region_id = ${regionId} AND campaign_id = ${campaign.id}
    ON CONFLICT (region_id, campaign_id) DO UPDATE
       SET total = excluded.total, submitted = excluded.submitted, forms = excluded.forms, sums = excluded.sums,
           filled = excluded.filled, no_data = excluded.no_data, buckets = excluded.buckets, hidden = excluded.hidden,
           computed_at = excluded.computed_at
     WHERE (f.total, f.forms, f.sums, f.filled, f.no_data, f.buckets, f.hidden) IS DISTINCT FROM
           (excluded.total, excluded.forms, excluded.sums, excluded.filled, excluded.no_data, excluded.buckets,
            excluded.hidden)
        OR (f.forms = 0 AND f.submitted <> excluded.submitted)`.execute(tx);
}

/** Ready rows of all regions; none outside of the federal level. */
export async function listRegionFigures(tx: Tx, formCode: string, period: string): Promise<RegionFigures[]> {
  const { rows } = await sql<Omit<RegionFigures, 'aggregate'> & Aggregate>`
    SELECT code, name, form_version AS "formVersion", total, submitted, forms, sums, filled, no_data AS "noData",
           buckets, hidden, computed_at AS "computedAt"
      FROM country_figures(${formCode}, ${period})`.execute(tx);
  return rows.map(({ forms, sums, filled, noData, buckets, ...row }) => ({
    ...row,
    aggregate: { forms, sums, filled, noData, buckets },
  }));
}

export interface CountryCollection {
  readonly formCode: string;
  readonly formVersion: number;
  readonly period: string;
  readonly regions: number;
  readonly total: number;
  readonly submitted: number;
  readonly accepted: number;
}

export async function listCountryCollections(tx: Tx): Promise<CountryCollection[]> {
  const { rows } = await sql<CountryCollection>`
    SELECT form_code AS "formCode", form_version AS "formVersion", period, regions, total, submitted, accepted
      FROM country_collections()`.execute(tx);
  return rows;
}
