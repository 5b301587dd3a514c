import { sql } from 'kysely';
import type { CampaignId, RegionId, SurveyFormId } from '#domain/kernel/ids.ts';
import type { Peer, SizeBand } from '#domain/surveys/comparison/rules.peers.ts';
import type { Tx } from '#server/lib/db.ts';

/** How many remarks are open on each of the forms; a form without any is absent. */
export async function countOpenRemarks(
  tx: Tx,
  formIds: readonly SurveyFormId[],
): Promise<Map<SurveyFormId, number>> {
  const { rows } = await sql<{ id: SurveyFormId; open: number }>`
    SELECT form_id AS id, count(*)::int AS open FROM survey_remarks
     WHERE form_id = ANY (${formIds}::uuid[]) AND settled_at IS NULL
     GROUP BY form_id`.execute(tx);
  return new Map(rows.map(({ id, open }) => [id, open]));
}

/** Accepted forms of one collection from the country's or the town's schools of one size; whose they are stays here. */
export async function listPeers(
  tx: Tx,
  group: {
    regionId: RegionId;
    campaignId: CampaignId;
    /** Slot that holds the number of pupils. */
    slot: number;
    rural: boolean;
    band: SizeBand;
  },
): Promise<Peer[]> {
  const pupils = sql`p.numbers[${group.slot + 1}::int]`;
  const { rows } = await sql<Peer>`
    SELECT p.municipality_id AS "municipalityId", p.numbers
      FROM survey_projections p
      JOIN organizations o ON o.region_id = p.region_id AND o.id = p.school_id
     WHERE p.region_id = ${group.regionId} AND p.campaign_id = ${group.campaignId} AND p.accepted
       AND o.rural = ${group.rural}
       AND ${pupils} >= ${group.band.from} AND (${group.band.to}::int IS NULL OR ${pupils} <= ${group.band.to}::int)`.execute(
    tx,
  );
  return rows;
}

export async function findRural(tx: Tx, formId: SurveyFormId): Promise<boolean | null> {
  const { rows } = await sql<{ rural: boolean | null }>`
    SELECT o.rural FROM survey_forms f JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
     WHERE f.id = ${formId}`.execute(tx);
  return rows[0]?.rural ?? null;
}
