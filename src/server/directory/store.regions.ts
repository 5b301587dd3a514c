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
  return owner
    .selectFrom('regions')
    .select(['region_id as id', 'code', 'name', 'time_zone as timeZone'])
    .orderBy('code')
    .execute();
}

/** Regions where business time shows another day than today. */
export async function listMovedDays(owner: Db | Tx): Promise<(RegionHead & { businessOn: LocalDate })[]> {
  return owner
    .selectFrom('regions')
    .select(['region_id as id', 'code', 'name', 'time_zone as timeZone', 'business_on as businessOn'])
    .where('business_on', 'is not', null)
    .$narrowType<{ businessOn: LocalDate }>()
    .orderBy('code')
    .execute();
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

export async function findMinistry(
  tx: Tx,
  regionId: RegionId,
): Promise<{ id: OrganizationId; name: string } | undefined> {
  return tx
    .selectFrom('organizations')
    .select(['id', 'short_name as name'])
    .where('region_id', '=', regionId)
    .where('kind', '=', 'ministry')
    .where('closed_on', 'is', null)
    .executeTakeFirst();
}

export async function insertMinistry(
  tx: Tx,
  regionId: RegionId,
  { id, name }: { id: OrganizationId; name: string },
): Promise<void> {
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
