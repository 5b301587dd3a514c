import { sql } from 'kysely';
import { scopeOf } from '#domain/access/scope.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { type Asked, headOf, isNarrowed, marked, nameRank, type Wanted } from '#server/lib/search.ts';

/** As the list of people: staff of the scope; guests of a form are no staff. */
const isStaff = ({ actor }: Asked) => sql`EXISTS (
  SELECT 1 FROM appointments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
   WHERE a.region_id = u.region_id AND a.user_id = u.id AND a.role <> 'section_filler'
     AND ${withinScope(scopeOf(actor, 'people.read'), { organization: 'o.id', municipality: 'o.municipality_id' })})`;

export const findPeople = (wanted: Wanted, asked: Asked) => sql`
  SELECT u.id, ${nameRank(sql`u.full_name`, asked)} + ts_rank(head.words, ${wanted}) AS rank
    FROM users u ${headOf(sql`u.full_name || ' ' || u.login`)}
   WHERE ${!isNarrowed(asked)} AND u.region_id = current_region() AND head.words @@ ${wanted}
     AND ${isStaff(asked)}`;

export const peopleWords = (asked: Asked) => sql`
  SELECT unnest(tsvector_to_array(search_words(u.full_name))) AS word FROM users u
   WHERE u.region_id = current_region() AND ${isStaff(asked)}`;

export interface FoundPerson {
  readonly id: UserId;
  readonly login: string;
  readonly name: string;
  readonly marked: string[];
  readonly organizations: string[];
}

export async function listFoundPeople(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    SELECT u.id, u.login, u.full_name AS name, ${marked(sql`u.full_name`, wanted)} AS marked,
           ARRAY(SELECT DISTINCT o.short_name FROM appointments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
                  WHERE a.region_id = u.region_id AND a.user_id = u.id ORDER BY 1) AS organizations
      FROM users u
     WHERE u.region_id = current_region() AND u.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}
