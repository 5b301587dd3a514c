import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AssignmentId, CampaignId, SurveyFormId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';

interface AwaitedForms {
  readonly campaignId: CampaignId;
  readonly formId: SurveyFormId;
  readonly count: number;
}

/** Forms without which these assignments cannot be reported: the same that `isWholeSet` misses. (order 01-21/744, cl. 2.1) */
export async function listAwaitedForms(
  tx: Tx,
  today: LocalDate,
  ids: readonly AssignmentId[],
): Promise<ReadonlyMap<AssignmentId, AwaitedForms>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AwaitedForms & { id: AssignmentId }>`
    SELECT a.id, b.campaign_id AS "campaignId", min(f.id::text) AS "formId", count(*) AS count
      FROM assignments a
      JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
      JOIN measure_proofs b ON b.region_id = i.region_id AND b.measure_id = i.measure_id
      JOIN survey_forms f ON f.region_id = a.region_id AND f.campaign_id = b.campaign_id
           AND f.municipality_id = a.municipality_id AND f.status <> 'accepted'
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
     WHERE a.id = ANY (${ids}::uuid[])
       AND NOT (o.closed_on IS NOT NULL AND o.closed_on <= ${today} AND f.status IN ('draft', 'returned'))
     GROUP BY a.id, b.campaign_id`.execute(tx);
  return new Map(rows.map(({ id, ...forms }) => [id, forms]));
}
