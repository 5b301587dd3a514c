import { sql } from 'kysely';
import { scopeOf } from '#domain/access/scope.ts';
import type { CampaignId, SurveyFormId } from '#domain/kernel/ids.ts';
import type { SurveyStatus } from '#domain/surveys/model.ts';
import { placed } from '#server/directory/store.search.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import {
  type Asked,
  anything,
  headOf,
  isNarrowed,
  marked,
  nameRank,
  type Terms,
  type Wanted,
} from '#server/lib/search.ts';
import { asksWithin, municipalityName, place } from './store.ts';

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

/**
 * «Форма школы № 7»: by the school, its place and the collection, which are asked school by school and collection by
 * collection; of each school and form its newest one that matches.
 */
export function findForms(wanted: Wanted, asked: Asked, terms: Terms) {
  const inPlace = placed(asked.today);
  const schools = terms.all(
    (term) => sql`(${inPlace(term)} || CASE WHEN c.words @@ ${term} THEN ${anything} ELSE ''::tsquery END)`,
  );
  return sql`
    SELECT DISTINCT ON (f.school_id, c.form_code) f.id, ts_rank(o.words, ${wanted}) AS rank
      FROM (SELECT c.*, search_words('форма ' || c.title || ' ' || c.period) AS words FROM campaigns c
             WHERE ${!isNarrowed(asked)} AND c.region_id = current_region() OFFSET 0) c
     CROSS JOIN LATERAL find_organizations(${schools}) AS found (id)
      JOIN survey_forms f ON f.region_id = c.region_id AND f.campaign_id = c.id AND f.school_id = found.id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
     WHERE ${withinScope(scopeOf(asked.actor, 'survey.read'), place)}
     ORDER BY f.school_id, c.form_code, c.due_on DESC, c.opened_at DESC`;
}

export interface FoundForm {
  readonly id: SurveyFormId;
  readonly school: string;
  readonly marked: string[];
  readonly municipality: string;
  readonly campaign: string;
  readonly period: string;
  readonly status: SurveyStatus;
}

export async function listFoundForms(tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<FoundForm[]> {
  const { rows } = await sql<FoundForm>`
    SELECT f.id, o.short_name AS school, ${marked(sql`o.short_name`, wanted)} AS marked, m.name AS municipality,
           c.title AS campaign, c.period, f.status
      FROM survey_forms f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
      ${municipalityName}
     WHERE f.region_id = current_region() AND f.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}
