import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { getRegion, listMunicipalityNames, namedOn } from './store.ts';

/** What a scope reaches, in names of that day: the region, or its municipalities and single organisations. */
export async function listScopeNames(tx: Tx, scope: Scope, on: LocalDate): Promise<string[]> {
  const { regionId, grants } = scope;
  if (grants.some(({ kind }) => kind === 'region')) return [(await getRegion(tx, regionId)).name];
  const organizationIds = grants.flatMap((grant) =>
    grant.kind === 'organizations' ? grant.organizationIds : [],
  );
  const { rows } = await sql<{ name: string }>`
    SELECT m.name FROM municipality_names m
     WHERE m.region_id = ${regionId} AND ${namedOn(on)}
       AND ${withinScope(scope, { organization: null, municipality: 'm.municipality_id' })}
     UNION ALL
    SELECT o.short_name FROM organizations o
     WHERE o.region_id = ${regionId} AND o.id = ANY (${organizationIds}::uuid[])
     ORDER BY name`.execute(tx);
  return rows.map(({ name }) => name);
}

/** The last name of a municipality by which a list is narrowed; undefined where it is not, or by none of the region. */
export async function findMunicipalityName(
  tx: Tx,
  id: MunicipalityId | undefined,
): Promise<string | undefined> {
  return id && (await listMunicipalityNames(tx, id)).at(-1)?.name;
}
