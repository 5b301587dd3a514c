import type { ColumnType, Generated } from 'kysely';
import type { Answer, Answers, FindingComments } from '#domain/forms/model.ts';
import type { Buckets } from '#domain/forms/rules.project.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { ArchiveStatus } from '#domain/surveys/archives/model.ts';
import type {
  ChangeRequestSide,
  ChangeRequestStatus,
  RequestedChange,
} from '#domain/surveys/change-requests/model.ts';
import type { HelpStatus } from '#domain/surveys/help/model.ts';
import type {
  CampaignAddressees,
  CampaignChain,
  FrozenHead,
  SurveyStatus,
  SurveyStep,
} from '#domain/surveys/model.ts';
import type { Derived, JsonValue } from '#server/lib/columns.ts';

export interface SurveysTables {
  campaigns: CampaignRow;
  survey_forms: SurveyFormRow;
  survey_cell_changes: SurveyCellChangeRow;
  survey_archives: SurveyArchiveRow;
  survey_delegations: SurveyDelegationRow;
  survey_presence: SurveyPresenceRow;
  survey_steps: SurveyStepRow;
  survey_remarks: SurveyRemarkRow;
  survey_remark_replies: SurveyRemarkReplyRow;
  survey_reminders: SurveyReminderRow;
  survey_change_requests: SurveyChangeRequestRow;
  survey_projections: SurveyProjectionRow;
  survey_aggregates: SurveyAggregateRow;
  survey_help_requests: SurveyHelpRequestRow;
  survey_help_states: SurveyHelpStateRow;
}

interface CampaignRow {
  region_id: ids.RegionId;
  id: ids.CampaignId;
  form_code: string;
  form_version: number;
  school_list_id: ids.SchoolListId | null;
  title: string;
  source: string;
  due_on: LocalDate;
  opened_at: Date;
  previous_campaign_id: ids.CampaignId | null;
  period: string;
  addressees: Generated<CampaignAddressees>;
  chain: Generated<CampaignChain>;
  closed_at: Date | null;
  closed_by: ids.UserId | null;
}

interface SurveyArchiveRow {
  region_id: ids.RegionId;
  id: ids.SurveyArchiveId;
  campaign_id: ids.CampaignId;
  asked_by: ids.UserId;
  asked_at: Date;
  form_ids: ids.SurveyFormId[];
  status: Generated<ArchiveStatus>;
  attempt: Generated<number>;
  done: Generated<number>;
  beat_at: Date | null;
  ended_at: Date | null;
  sha256: string | null;
  size: number | null;
}

interface SurveyFormRow {
  region_id: ids.RegionId;
  id: ids.SurveyFormId;
  campaign_id: ids.CampaignId;
  school_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId;
  status: SurveyStatus;
  round: Generated<number>;
  version: Generated<number>;
  answers: ColumnType<Answers, string | undefined, string>;
  cell_versions: ColumnType<Readonly<Record<string, number>>, string | undefined, string>;
  comments: ColumnType<FindingComments, string | undefined, string>;
  return_reason: string | null;
  opened_at: Date | null;
  submitted_at: Date | null;
  submitted_by: ids.UserId | null;
  first_submitted_at: Date | null;
  decided_at: Date | null;
  decided_by: ids.UserId | null;
  typed_keys: Generated<number>;
  active_seconds: Generated<number>;
  filled_cells: number | null;
  carried_cells: number | null;
  finding_errors: number | null;
  finding_warnings: number | null;
  prefilled: ColumnType<Answers, string | undefined, string>;
  confirmed_sections: Generated<string[]>;
  open_sections: string[] | null;
  due_on: LocalDate | null;
  reopened_at: Date | null;
}

interface SurveyCellChangeRow {
  region_id: ids.RegionId;
  form_id: ids.SurveyFormId;
  version: number;
  cell: string;
  before: JsonValue<Answer | null>;
  after: JsonValue<Answer | null>;
  changed_by: ids.UserId;
  changed_at: Date;
  request_id: ids.ChangeRequestId | null;
}

interface SurveyDelegationRow {
  region_id: ids.RegionId;
  id: ids.DelegationId;
  form_id: ids.SurveyFormId;
  section: string;
  user_id: ids.UserId;
  token_hash: string;
  until: LocalDate;
  given_by: ids.UserId;
  given_at: Date;
  opened_at: Date | null;
  revoked_at: Date | null;
}

interface SurveyPresenceRow {
  region_id: ids.RegionId;
  form_id: ids.SurveyFormId;
  user_id: ids.UserId;
  cell: string | null;
  seen_at: Date;
}

interface SurveyStepRow {
  region_id: ids.RegionId;
  id: ids.SurveyStepId;
  form_id: ids.SurveyFormId;
  step: SurveyStep;
  round: number;
  reason: string | null;
  answers: ColumnType<Answers | null, string | null, never>;
  comments: ColumnType<FindingComments | null, string | null, never>;
  made_by: ids.UserId;
  made_at: Date;
  sections: string[] | null;
  head: ColumnType<FrozenHead | null, string | null | undefined, never>;
  due_on: LocalDate | null;
}

interface SurveyRemarkRow {
  region_id: ids.RegionId;
  id: ids.RemarkId;
  form_id: ids.SurveyFormId;
  section: string;
  cell: string | null;
  round: number;
  text: string;
  made_by: ids.UserId;
  made_at: Date;
  settled_by: ids.UserId | null;
  settled_at: Date | null;
}

interface SurveyRemarkReplyRow {
  region_id: ids.RegionId;
  id: string;
  remark_id: ids.RemarkId;
  text: string;
  made_by: ids.UserId;
  made_at: Date;
}

interface SurveyReminderRow {
  region_id: ids.RegionId;
  id: string;
  form_id: ids.SurveyFormId;
  text: string;
  made_by: ids.UserId;
  made_at: Date;
  made_on: LocalDate;
}

interface SurveyChangeRequestRow {
  region_id: ids.RegionId;
  id: ids.ChangeRequestId;
  form_id: ids.SurveyFormId;
  side: ChangeRequestSide;
  reason: string;
  changes: ColumnType<readonly RequestedChange[], string, never>;
  status: ChangeRequestStatus;
  made_by: ids.UserId;
  made_at: Date;
  ended_by: ids.UserId | null;
  ended_at: Date | null;
  end_reason: string | null;
}

interface SurveyProjectionRow {
  region_id: ids.RegionId;
  form_id: ids.SurveyFormId;
  campaign_id: ids.CampaignId;
  municipality_id: ids.MunicipalityId;
  school_id: ids.OrganizationId;
  accepted: boolean;
  numbers: (number | null)[];
  no_data: number[];
  buckets: ColumnType<Buckets, string, string>;
}

interface SurveyAggregateRow {
  region_id: ids.RegionId;
  campaign_id: ids.CampaignId;
  municipality_id: ids.MunicipalityId;
  forms: number;
  sums: number[];
  filled: number[];
  no_data: number[];
  buckets: ColumnType<Buckets, string, string>;
}

interface SurveyHelpRequestRow {
  region_id: ids.RegionId;
  form_id: ids.SurveyFormId;
  row: string;
  cell: string;
  type: string;
  urgency: string;
  text: string;
  factor: string;
  words: Derived;
}

interface SurveyHelpStateRow {
  region_id: ids.RegionId;
  id: string;
  form_id: ids.SurveyFormId;
  row: string;
  status: Exclude<HelpStatus, 'new'>;
  organization_id: ids.OrganizationId | null;
  note: string | null;
  made_by: ids.UserId;
  made_at: Date;
}
