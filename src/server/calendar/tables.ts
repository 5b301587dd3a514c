import type * as ids from '#domain/kernel/ids.ts';

export interface CalendarTables {
  calendar_feeds: CalendarFeedRow;
}

interface CalendarFeedRow {
  region_id: ids.RegionId;
  id: ids.CalendarFeedId;
  organization_id: ids.OrganizationId;
  token_hash: string;
  made_by: ids.UserId;
  made_at: Date;
  read_at: Date | null;
  revoked_by: ids.UserId | null;
  revoked_at: Date | null;
}
