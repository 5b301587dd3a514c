import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { OrganizationId, RegionId } from '#domain/kernel/ids.ts';
import type { Db, Tx } from '#server/lib/db.ts';

/** A region as the system's own commands see it: they look over all of them, as the owner of the schema. */
export interface RegionHead {
  readonly id: RegionId;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

export async function listRegions(owner: Db | Tx): Promise<RegionHead[]> {
  const { rows } = await sql<RegionHead>`
    SELECT region_id AS id, code, name, time_zone AS "timeZone" FROM regions ORDER BY code`.execute(owner);
  return rows;
}

type MovedDay = RegionHead & { readonly businessOn: LocalDate };

/** Regions where business time shows another day than today. */
export async function listMovedDays(owner: Db | Tx): Promise<MovedDay[]> {
  const { rows } = await sql<MovedDay>`
    SELECT region_id AS id, code, name, time_zone AS "timeZone", business_on AS "businessOn"
      FROM regions WHERE business_on IS NOT NULL ORDER BY code`.execute(owner);
  return rows;
}

export async function insertRegion(owner: Tx, region: RegionHead): Promise<void> {
  await owner
    .insertInto('regions')
    .values({
      region_id: region.id,
      code: region.code,
      name: region.name,
      time_zone: region.timeZone,
      business_on: null,
    })
    .execute();
}

interface Ministry {
  readonly id: OrganizationId;
  readonly name: string;
}

export async function findMinistry(tx: Tx, regionId: RegionId): Promise<Ministry | undefined> {
  const { rows } = await sql<Ministry>`
    SELECT id, short_name AS name FROM organizations
     WHERE region_id = ${regionId} AND kind = 'ministry' AND closed_on IS NULL LIMIT 1`.execute(tx);
  return rows[0];
}

export async function insertMinistry(tx: Tx, regionId: RegionId, { id, name }: Ministry): Promise<void> {
  await tx
    .insertInto('organizations')
    .values({
      region_id: regionId,
      id,
      kind: 'ministry',
      municipality_id: null,
      full_name: name,
      short_name: name,
      inn: null,
      ogrn: null,
      rural: false,
      opened_on: null,
      closed_on: null,
    })
    .execute();
}
