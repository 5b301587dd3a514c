import { sql } from 'kysely';
import { scopeOf } from '#domain/access/scope.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { type Asked, isNarrowed, marked, nameRank, type Terms, type Wanted } from '#server/lib/search.ts';
import { municipalityOn, namedOn } from './store.ts';

/** A term holds for whatever lies in a municipality that it finds: «СОШ № 7 Бузулук» also where the name leaves the town out. */
export const placed =
  (day: LocalDate) =>
  (term: Wanted): Wanted =>
    sql`(${term} || coalesce((
    SELECT string_agg(quote_literal('@' || m.municipality_id), ' | ')::tsquery FROM municipality_names m
     WHERE m.region_id = current_region() AND m.words @@ ${term} AND ${namedOn(day)}), ''::tsquery))`;

/** By its own names and by the place. */
export const findOrganizations = (wanted: Wanted, asked: Asked, terms: Terms) => sql`
  SELECT o.id, ${nameRank(sql`o.short_name`, asked)} + ts_rank(o.words, ${wanted}) AS rank
    FROM find_organizations(${terms.all(placed(asked.today))}) AS f (id)
    JOIN organizations o ON o.region_id = current_region() AND o.id = f.id
   WHERE ${!isNarrowed(asked)}
     AND ${withinScope(scopeOf(asked.actor, 'directory.read'), { organization: 'o.id', municipality: 'o.municipality_id' })}`;

/** The directory's names are public, so every scope sees them. */
export const findMunicipalities = (wanted: Wanted, asked: Asked) => sql`
  SELECT m.municipality_id AS id, ${nameRank(sql`m.name`, asked)} + ts_rank(m.words, ${wanted}) AS rank
    FROM municipality_names m
   WHERE ${!isNarrowed(asked)} AND m.region_id = current_region() AND m.words @@ ${wanted}
     AND ${namedOn(asked.today)}`;

export const organizationWords = ({ actor }: Asked) => sql`
  SELECT unnest(tsvector_to_array(o.words)) AS word FROM organizations o
   WHERE o.region_id = current_region()
     AND ${withinScope(scopeOf(actor, 'directory.read'), { organization: 'o.id', municipality: 'o.municipality_id' })}`;

export const municipalityWords = () => sql`
  SELECT unnest(tsvector_to_array(m.words)) AS word FROM municipality_names m WHERE m.region_id = current_region()`;

export interface FoundOrganization {
  readonly id: OrganizationId;
  readonly name: string;
  readonly fullName: string;
  readonly nameMarked: string[];
  readonly fullNameMarked: string[];
  readonly closed: boolean;
  readonly municipalityId: MunicipalityId | null;
  readonly municipalityName: string | null;
}

export async function listFoundOrganizations(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
  today: LocalDate,
): Promise<FoundOrganization[]> {
  const { rows } = await sql<FoundOrganization>`
    SELECT o.id, o.short_name AS name, o.full_name AS "fullName", ${marked(sql`o.short_name`, wanted)} AS "nameMarked",
           ${marked(sql`o.full_name`, wanted)} AS "fullNameMarked", coalesce(o.closed_on <= ${today}, false) AS closed,
           o.municipality_id AS "municipalityId", m.name AS "municipalityName"
      FROM organizations o ${municipalityOn(today)}
     WHERE o.region_id = current_region() AND o.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface FoundMunicipality {
  readonly id: MunicipalityId;
  readonly name: string;
  readonly marked: string[];
  readonly centre: string;
}

export async function listFoundMunicipalities(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
  day: LocalDate,
): Promise<FoundMunicipality[]> {
  const { rows } = await sql<FoundMunicipality>`
    SELECT m.municipality_id AS id, m.name, ${marked(sql`m.name`, wanted)} AS marked, m.centre
      FROM municipality_names m
     WHERE m.region_id = current_region() AND m.municipality_id = ANY (${ids}::uuid[])
       AND ${namedOn(day)}`.execute(tx);
  return rows;
}
