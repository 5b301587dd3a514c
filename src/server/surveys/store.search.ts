import { sql } from 'kysely';
import { scopeOf } from '#domain/access/scope.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { type Asked, headOf, isNarrowed, marked, nameRank, type Wanted } from '#server/lib/search.ts';
import { asksWithin } from './store.ts';

export const findCampaigns = (wanted: Wanted, asked: Asked) => sql`
  SELECT c.id, ${nameRank(sql`c.title`, asked)} + ts_rank(head.words, ${wanted}) AS rank
    FROM campaigns c ${headOf(sql`c.title || ' ' || c.source || ' ' || c.period`)}
   WHERE ${!isNarrowed(asked)} AND c.region_id = current_region() AND head.words @@ ${wanted}
     AND ${asksWithin(scopeOf(asked.actor, 'survey.progress'))}`;

export interface FoundCampaign {
  readonly id: CampaignId;
  readonly title: string;
  readonly marked: string[];
  readonly period: string;
  readonly closed: boolean;
}

export async function listFoundCampaigns(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
): Promise<FoundCampaign[]> {
  const { rows } = await sql<FoundCampaign>`
    SELECT c.id, c.title, ${marked(sql`c.title`, wanted)} AS marked, c.period, c.closed_at IS NOT NULL AS closed
      FROM campaigns c
     WHERE c.region_id = current_region() AND c.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}
