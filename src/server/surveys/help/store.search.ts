import { sql } from 'kysely';
import type { HelpStatus } from '#domain/surveys/help/model.ts';
import { placed } from '#server/directory/store.search.ts';
import type { Tx } from '#server/lib/db.ts';
import { type Asked, anything, isNarrowed, marked, type Terms, type Wanted } from '#server/lib/search.ts';
import { municipalityName } from '../store.ts';
import { type HelpReading, requests } from './store.ts';

/** What a request is, in the words of the form. */
type Kinds = readonly { readonly value: string; readonly label: string }[];

const itself = sql`search_words('запрос помощи')`;

/**
 * By the words of the request, its kind, the school and its place. A term that holds in none of the requests holds in
 * the name of the school: only such schools, and those of which a request has a term, are looked at.
 */
export function findHelp(wanted: Wanted, asked: Asked, terms: Terms, reading: HelpReading, kinds: Kinds) {
  const ofKind = (term: Wanted) => sql`(${term} || coalesce((
    SELECT string_agg(quote_literal('@' || k.value), ' | ')::tsquery
      FROM unnest(${kinds.map(({ value }) => value)}::text[], ${kinds.map(({ label }) => label)}::text[]) AS k (value, label)
     WHERE search_words(k.label) @@ ${term}), ''::tsquery))`;
  const orItself = (held: Wanted, term: Wanted) =>
    sql`(${held} || CASE WHEN ${itself} @@ ${term} THEN ${anything} ELSE ''::tsquery END)`;
  const inPlace = placed(asked.today);
  const schools = sql`
    SELECT f.school_id FROM find_help_requests(${terms.any(ofKind)}) AS h (form_id)
      JOIN survey_forms f ON f.region_id = current_region() AND f.id = h.form_id
     UNION
    SELECT o.id FROM find_organizations(${terms.all((term) => orItself(inPlace(term), term))}) AS o (id)`;
  return sql`
    SELECT q."formId" || ' ' || q.row AS id, ts_rank(q.words, ${wanted}) AS rank
      FROM (${requests(reading, sql`f.school_id IN (${schools})`)}) q
      JOIN organizations o ON o.region_id = current_region() AND o.id = q."schoolId"
     WHERE ${!isNarrowed(asked)}
       AND (q.words || o.words) @@ ${terms.all((term) => orItself(sql`${ofKind(term)} || ${inPlace(term)}`, term))}`;
}

export interface FoundHelp {
  readonly id: string;
  readonly school: string;
  readonly municipality: string;
  readonly type: string;
  readonly status: HelpStatus;
  readonly text: string;
  readonly marked: string[];
}

/** @param ids form and row */
export async function listFoundHelp(tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<FoundHelp[]> {
  const formIds = ids.map((id) => id.slice(0, id.indexOf(' ')));
  const { rows } = await sql<FoundHelp>`
    SELECT h.form_id || ' ' || h.row AS id, o.short_name AS school, m.name AS municipality, h.type,
           coalesce((SELECT s.status FROM survey_help_states s
                      WHERE s.region_id = h.region_id AND s.form_id = h.form_id AND s.row = h.row
                      ORDER BY s.made_at DESC, s.id DESC LIMIT 1), 'new') AS status,
           h.text, ${marked(sql`h.text`, wanted)} AS marked
      FROM survey_help_requests h
      JOIN survey_forms f ON f.region_id = h.region_id AND f.id = h.form_id
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
      ${municipalityName}
     WHERE h.region_id = current_region() AND h.form_id = ANY (${formIds}::uuid[])
       AND h.form_id || ' ' || h.row = ANY (${ids}::text[])`.execute(tx);
  return rows;
}
