import type { ColumnType } from 'kysely';
import type { Publication, SchoolStates, SnapshotId } from '#domain/consolidation/model.suppression.ts';
import type { Buckets } from '#domain/forms/rules.project.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { JsonValue } from '#server/lib/columns.ts';

export interface ConsolidationTables {
  school_groups: SchoolGroupRow;
  school_group_members: SchoolGroupMemberRow;
  survey_region_figures: SurveyRegionFiguresRow;
  survey_publications: SurveyPublicationRow;
  survey_snapshots: SurveySnapshotRow;
}

interface SchoolGroupRow {
  region_id: ids.RegionId;
  id: ids.SchoolGroupId;
  title: string;
  organization_id: ids.OrganizationId;
  made_by: ids.UserId;
  made_at: Date;
  removed_at: Date | null;
}

interface SchoolGroupMemberRow {
  region_id: ids.RegionId;
  group_id: ids.SchoolGroupId;
  school_id: ids.OrganizationId;
}

interface SurveyRegionFiguresRow {
  region_id: ids.RegionId;
  campaign_id: ids.CampaignId;
  form_code: string;
  form_version: number;
  period: string;
  total: number;
  submitted: number;
  forms: number;
  sums: number[];
  filled: number[];
  no_data: number[];
  buckets: ColumnType<Buckets, string, string>;
  hidden: string[];
  computed_at: Date;
}

interface SurveyPublicationRow {
  region_id: ids.RegionId;
  campaign_id: ids.CampaignId;
  figures: JsonValue<Publication<ids.MunicipalityId>>;
  published_at: Date;
}

interface SurveySnapshotRow {
  region_id: ids.RegionId;
  id: SnapshotId;
  campaign_id: ids.CampaignId;
  municipality_ids: ids.MunicipalityId[];
  others: boolean;
  final: boolean;
  forms: number;
  sums: number[];
  filled: number[];
  no_data: number[];
  buckets: ColumnType<Buckets, string, string>;
  schools: JsonValue<SchoolStates>;
  taken_at: Date;
}
