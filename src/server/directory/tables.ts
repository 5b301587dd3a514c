import type { Generated } from 'kysely';
import type { MunicipalityKind, OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { Derived } from '#server/lib/columns.ts';

export interface DirectoryTables {
  regions: RegionRow;
  municipalities: { region_id: ids.RegionId; id: ids.MunicipalityId };
  municipality_names: MunicipalityNameRow;
  organizations: OrganizationRow;
  served_municipalities: ServedMunicipalityRow;
  school_lists: SchoolListRow;
  school_list_members: SchoolListMemberRow;
}

interface RegionRow {
  region_id: ids.RegionId;
  code: string;
  name: string;
  time_zone: string;
  business_on: LocalDate | null;
  created_at: Generated<Date>;
}

interface MunicipalityNameRow {
  region_id: ids.RegionId;
  municipality_id: ids.MunicipalityId;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
  name: string;
  kind: MunicipalityKind;
  oktmo: string;
  centre: string;
  words: Derived;
}

interface OrganizationRow {
  region_id: ids.RegionId;
  id: ids.OrganizationId;
  kind: OrganizationKind;
  municipality_id: ids.MunicipalityId | null;
  full_name: string;
  short_name: string;
  inn: string | null;
  ogrn: string | null;
  rural: Generated<boolean>;
  opened_on: LocalDate | null;
  closed_on: LocalDate | null;
  successor_id: ids.OrganizationId | null;
  words: Derived;
}

interface ServedMunicipalityRow {
  region_id: ids.RegionId;
  organization_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId;
}

interface SchoolListRow {
  region_id: ids.RegionId;
  id: ids.SchoolListId;
  number: string;
  decided_on: LocalDate;
  reason: string;
  created_by: ids.UserId;
  created_at: Generated<Date>;
}

interface SchoolListMemberRow {
  region_id: ids.RegionId;
  school_list_id: ids.SchoolListId;
  school_id: ids.OrganizationId;
}
