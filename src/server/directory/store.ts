import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type {
  municipalityNameSchema,
  municipalitySchema,
  Organization,
  OrganizationKind,
  OrganizationRef,
} from '#domain/directory/model.ts';
import { dayIn, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MunicipalityId, OrganizationId, RegionId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';
import { mapPage, type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { businessNow } from '#server/lib/session.ts';

export interface Region {
  readonly name: string;
  readonly timeZone: string;
  readonly businessOn: LocalDate | null;
}

/** @throws AppError `not_found` */
export async function getRegion(tx: Tx, id: RegionId): Promise<Region> {
  const { rows } = await sql<Region>`
    SELECT name, time_zone AS "timeZone", business_on AS "businessOn" FROM regions WHERE region_id = ${id}`.execute(
    tx,
  );
  const [region] = rows;
  if (!region) throw new AppError('not_found', 'region.not_found');
  return region;
}

/** The region's own moment: its business time and the day of it. */
export async function momentIn(tx: Tx, id: RegionId, securityNow: Date): Promise<Moment> {
  const { timeZone, businessOn } = await getRegion(tx, id);
  const now = businessNow(securityNow, timeZone, businessOn);
  return { now, today: dayIn(timeZone, now), timeZone };
}

export async function setBusinessDay(
  tx: Tx,
  { regionId }: Authorized<{ readonly regionId: RegionId }, 'move_clock'>,
  businessOn: LocalDate | null,
): Promise<void> {
  await tx
    .updateTable('regions')
    .set({ business_on: businessOn })
    .where('region_id', '=', regionId)
    .execute();
}

export type Municipality = z.infer<typeof municipalitySchema>;
export type MunicipalityName = z.infer<typeof municipalityNameSchema>;

/** Municipalities as they were called on a day. The directory's names are public, so every scope sees them. */
export async function listMunicipalities(tx: Tx, scope: Scope, on: LocalDate): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    SELECT m.municipality_id AS id, m.name, m.kind, m.oktmo, m.centre,
           (SELECT count(*) FROM organizations o
             WHERE o.region_id = m.region_id AND o.municipality_id = m.municipality_id AND o.kind = 'school'
               AND (o.closed_on IS NULL OR o.closed_on > ${on})) AS schools
      FROM municipality_names m
     WHERE m.region_id = ${scope.regionId} AND ${namedOn(on)}
     ORDER BY m.name`.execute(tx);
  return rows;
}

export async function listMunicipalityNames(tx: Tx, id: MunicipalityId): Promise<MunicipalityName[]> {
  const { rows } = await sql<MunicipalityName>`
    SELECT name, kind, oktmo, centre, valid_from AS "validFrom", valid_to AS "validTo"
      FROM municipality_names WHERE municipality_id = ${id} ORDER BY valid_from`.execute(tx);
  return rows;
}

/** The full name of the organisation whose name this is, in whatever letters it was printed. */
export async function findOrganizationNamed(tx: Tx, printed: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    SELECT full_name AS name FROM organizations WHERE lower(full_name) = lower(${printed}) LIMIT 1`.execute(
    tx,
  );
  return rows[0]?.name;
}

const organizationColumns = sql`
  o.id, o.kind, o.short_name AS name, o.full_name AS "fullName", o.inn, o.ogrn, o.rural, o.closed_on AS "closedOn",
  o.municipality_id AS "municipalityId", m.name AS "municipalityName"`;

/** Flat: all schools of a region are read at once. */
type OrganizationRow = Omit<Organization, 'municipality'> & {
  readonly municipalityId: MunicipalityId | null;
  readonly municipalityName: string | null;
};

const presentOrganization = ({
  municipalityId,
  municipalityName,
  ...row
}: OrganizationRow): Organization => ({
  ...row,
  municipality: municipalityId && municipalityName ? { id: municipalityId, name: municipalityName } : null,
});

/** Of the names that a municipality `m` has had, the one of that day. */
export const namedOn = (on: LocalDate) =>
  sql`m.valid_from <= ${on} AND (m.valid_to IS NULL OR m.valid_to > ${on})`;

/** The municipality as it was called on that day. */
export const municipalityOn = (on: LocalDate) => sql`
  LEFT JOIN municipality_names m ON m.region_id = o.region_id AND m.municipality_id = o.municipality_id
        AND ${namedOn(on)}`;

export interface OrganizationFilter extends Paging {
  readonly kind?: OrganizationKind | undefined;
  readonly municipalityId?: MunicipalityId | undefined;
  readonly search?: string | undefined;
}

export async function listOrganizations(
  tx: Tx,
  scope: Scope,
  on: LocalDate,
  filter: OrganizationFilter,
): Promise<ListPage<Organization>> {
  const matching = sql`
    FROM organizations o ${municipalityOn(on)}
    WHERE o.region_id = ${scope.regionId}
      AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}
      AND (${filter.kind ?? null}::text IS NULL OR o.kind = ${filter.kind ?? null})
      AND (${filter.municipalityId ?? null}::uuid IS NULL OR o.municipality_id = ${filter.municipalityId ?? null}::uuid)
      AND ${nameMatches(filter.search)}`;
  const order = sql`o.kind = 'school', m.name NULLS FIRST, o.short_name, o.id`;
  const page = await pageOf<OrganizationRow>(tx, filter, { columns: organizationColumns, matching, order });
  return mapPage(page, presentOrganization);
}

/** Every word of the search stands in the name or begins the ИНН; ё and е are one letter. */
function nameMatches(search: string | undefined): RawBuilder<boolean> {
  const words = (search ?? '').toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean);
  if (words.length === 0) return sql<boolean>`true`;
  const conditions = words.map((word) => {
    const like = containing(word);
    return sql`(translate(lower(o.short_name || ' ' || o.full_name), 'ё', 'е') LIKE ${like} OR o.inn LIKE ${like.slice(1)})`;
  });
  return sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

/** @throws AppError `not_found` */
export async function getOrganizationKind(tx: Tx, id: OrganizationId): Promise<OrganizationKind> {
  const { rows } = await sql<{
    kind: OrganizationKind;
  }>`SELECT kind FROM organizations WHERE id = ${id}`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('not_found', 'organization.not_found', { field: 'organizationId' });
  return found.kind;
}

/** The authority that answers for a municipality on that day. */
export async function findAuthority(
  tx: Tx,
  municipalityId: MunicipalityId,
  on: LocalDate,
): Promise<OrganizationId | undefined> {
  const { rows } = await sql<{ id: OrganizationId }>`
    SELECT id FROM organizations
     WHERE municipality_id = ${municipalityId} AND kind = 'municipal_authority' AND (closed_on IS NULL OR closed_on > ${on})
     ORDER BY id LIMIT 1`.execute(tx);
  return rows[0]?.id;
}

/** All organisations of some kinds in the region; those closed by that day only when asked for. */
export async function listOrganizationsByKind(
  tx: Tx,
  regionId: RegionId,
  kinds: readonly OrganizationKind[],
  on: LocalDate,
  closed: 'left_out' | 'included' = 'left_out',
): Promise<Organization[]> {
  const { rows } = await sql<OrganizationRow>`
    SELECT ${organizationColumns} FROM organizations o ${municipalityOn(on)}
     WHERE o.region_id = ${regionId} AND o.kind = ANY (${kinds}::text[])
       AND (${closed === 'included'} OR o.closed_on IS NULL OR o.closed_on > ${on})
     ORDER BY o.kind, m.name NULLS FIRST, o.short_name, o.id`.execute(tx);
  return rows.map(presentOrganization);
}

/** Some organisations of the region, those closed by that day left out. */
export async function listOrganizationsByIds(
  tx: Tx,
  regionId: RegionId,
  ids: readonly OrganizationId[],
  on: LocalDate,
): Promise<Organization[]> {
  const { rows } = await sql<OrganizationRow>`
    SELECT ${organizationColumns} FROM organizations o ${municipalityOn(on)}
     WHERE o.region_id = ${regionId} AND o.id = ANY (${ids}::uuid[]) AND (o.closed_on IS NULL OR o.closed_on > ${on})`.execute(
    tx,
  );
  return rows.map(presentOrganization);
}

/** Every school within the scope, closed ones included, in the municipality that it is in on that day. */
export async function listSchoolsWithin(tx: Tx, scope: Scope, on: LocalDate): Promise<Organization[]> {
  const { rows } = await sql<OrganizationRow>`
    SELECT ${organizationColumns} FROM organizations o ${municipalityOn(on)}
     WHERE o.region_id = ${scope.regionId} AND o.kind = 'school'
       AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}
     ORDER BY m.name NULLS FIRST, o.short_name, o.id`.execute(tx);
  return rows.map(presentOrganization);
}

/** Which of the organisations of a municipality lie in the scope. */
export async function listOrganizationsOf(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  on: LocalDate,
): Promise<Organization[]> {
  const { rows } = await sql<OrganizationRow>`
    SELECT ${organizationColumns} FROM organizations o ${municipalityOn(on)}
     WHERE o.region_id = ${scope.regionId} AND o.municipality_id = ${municipalityId}
       AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}
     ORDER BY o.kind = 'school', o.short_name, o.id`.execute(tx);
  return rows.map(presentOrganization);
}

/** @throws AppError `not_found`, also outside the scope */
export async function getOrganizationWithin(
  tx: Tx,
  scope: Scope,
  id: OrganizationId,
): Promise<OrganizationRef & { municipalityId: MunicipalityId | null }> {
  const { rows } = await sql<OrganizationRef & { municipalityId: MunicipalityId | null }>`
    SELECT o.id, o.kind, o.short_name AS name, o.municipality_id AS "municipalityId"
      FROM organizations o
     WHERE o.region_id = ${scope.regionId} AND o.id = ${id} AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'organization.not_found', { field: 'organizationId' });
  return row;
}
