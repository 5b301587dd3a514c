import type { Generated } from 'kysely';
import type * as ids from '#domain/kernel/ids.ts';

export interface DocumentsTables {
  files: FileRow;
}

interface FileRow {
  region_id: ids.RegionId;
  id: ids.FileId;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  organization_id: ids.OrganizationId;
  uploaded_by: ids.UserId;
  uploaded_at: Generated<Date>;
}
