import type { Generated } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { Derived, Json } from '#server/lib/columns.ts';

export interface DocumentsTables {
  files: FileRow;
  acts: ActRow;
  proof_facts: ProofFactRow;
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
  words: Derived;
}

interface ActRow {
  region_id: ids.RegionId;
  id: ids.ActId;
  kind: string;
  number: string;
  signed_on: LocalDate | null;
  signatory_post: string | null;
  signatory_name: string | null;
  file_id: ids.FileId | null;
}

interface ProofFactRow {
  region_id: ids.RegionId;
  id: ids.ProofFactId;
  kind: string;
  organization_id: ids.OrganizationId;
  subject: string;
  holds: boolean;
  summary: Json<Record<string, unknown>>;
  link: string | null;
  noted_at: Date;
}
