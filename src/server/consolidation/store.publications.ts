import { sql } from 'kysely';
import type { Publication } from '#domain/consolidation/model.suppression.ts';
import type { CampaignId, MunicipalityId, RegionId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';

export interface Published {
  readonly figures: Publication<MunicipalityId>;
  readonly at: Date;
}

export async function findPublication(tx: Tx, campaignId: CampaignId): Promise<Published | undefined> {
  const { rows } = await sql<Published>`
    SELECT figures, published_at AS at FROM survey_publications WHERE campaign_id = ${campaignId}`.execute(
    tx,
  );
  return rows[0];
}

/** Collections of the same form and period wait here for each other: what is shown of them is taken one after another. */
export async function lockPeriod(tx: Tx, { formCode, period }: Campaign): Promise<void> {
  await sql`
    SELECT 1 FROM campaigns WHERE form_code = ${formCode} AND period = ${period} ORDER BY id FOR NO KEY UPDATE`.execute(
    tx,
  );
}

/** Whether a published collection of the same form and period has asked a school that this one asks. */
export async function sharesSchools(tx: Tx, { id, formCode, period }: Campaign): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1
      FROM survey_publications p
      JOIN campaigns c ON c.region_id = p.region_id AND c.id = p.campaign_id
      JOIN survey_forms theirs ON theirs.region_id = c.region_id AND theirs.campaign_id = c.id
      JOIN survey_forms own ON own.region_id = c.region_id AND own.campaign_id = ${id}
           AND own.school_id = theirs.school_id
     WHERE c.id <> ${id} AND c.form_code = ${formCode} AND c.period = ${period}
     LIMIT 1`.execute(tx);
  return rows.length > 0;
}

export async function insertPublication(
  tx: Tx,
  regionId: RegionId,
  campaignId: CampaignId,
  { figures, at }: Published,
): Promise<void> {
  await tx
    .insertInto('survey_publications')
    .values({
      region_id: regionId,
      campaign_id: campaignId,
      figures: JSON.stringify(figures),
      published_at: at,
    })
    .execute();
}
