import { type RawBuilder, sql } from 'kysely';
import type { Grant, Scope } from '#domain/access/scope.ts';

/** Column references of the row that a list is narrowed by, e.g. `{ organization: 'o.id', municipality: 'o.municipality_id' }`. */
export interface PlaceColumns {
  /** Null where the row belongs to a whole municipality: a grant of single organisations does not reach it. */
  readonly organization: string | null;
  readonly municipality: string;
}

/** The scope as a condition: a row is seen if any grant covers its place. The only place where a scope becomes SQL. */
export function withinScope(scope: Scope, columns: PlaceColumns): RawBuilder<boolean> {
  if (scope.grants.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    scope.grants.map((grant) => grantCondition(grant, scope, columns)),
    sql` OR `,
  )})`;
}

function grantCondition(grant: Grant, scope: Scope, columns: PlaceColumns): RawBuilder<boolean> {
  switch (grant.kind) {
    case 'region':
      return sql`true`;
    case 'municipalities':
      return sql`${sql.ref(columns.municipality)} = ANY (${grant.municipalityIds}::uuid[])`;
    case 'organizations':
      return columns.organization === null
        ? sql`false`
        : sql`${sql.ref(columns.organization)} = ANY (${grant.organizationIds}::uuid[])`;
    case 'served':
      return sql`${sql.ref(columns.municipality)} IN (
        SELECT municipality_id FROM served_municipalities
         WHERE region_id = ${scope.regionId} AND organization_id = ANY (${grant.organizationIds}::uuid[]))`;
  }
}
