import type { Generated } from 'kysely';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { Derived, Json } from '#server/lib/columns.ts';

export interface DocumentsTables {
  files: FileRow;
  acts: ActRow;
  papers: PaperRow;
  paper_files: PaperFileRow;
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

interface PaperRow {
  region_id: ids.RegionId;
  id: ids.PaperId;
  organization_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId | null;
  kind: PaperKind;
  subject: string;
  number: string | null;
  signed_on: LocalDate | null;
  signatory: string | null;
  party: string | null;
  people: number | null;
  hours: number | null;
  decisions: number | null;
  link: string | null;
  is_complete: boolean;
  version: Generated<number>;
  made_by: ids.UserId;
  made_at: Date;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
}

interface PaperFileRow {
  region_id: ids.RegionId;
  paper_id: ids.PaperId;
  file_id: ids.FileId;
  position: number;
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
