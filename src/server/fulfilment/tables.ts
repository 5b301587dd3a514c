import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';

export interface FulfilmentTables {
  fulfilment_briefs: FulfilmentBriefRow;
}

interface FulfilmentBriefRow {
  region_id: ids.RegionId;
  id: ids.FulfilmentBriefId;
  plan_id: ids.PlanId;
  told_on: LocalDate;
  addressee: string;
  file_id: ids.FileId;
  organization_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId | null;
  kept_by: ids.UserId;
  kept_at: Date;
}
