import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Role } from '#domain/access/roles.ts';
import type { AssignmentStatus, AssignmentStep } from '#domain/assignments/model.ts';
import type { MunicipalityKind, OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { Demonstration } from '#domain/people/model.ts';
import type {
  FindingDecisionRow,
  OrderLineRow,
  OrderRow,
  PartyAnswerRow,
  PlanDraftRow,
  PlanItemRow,
  PlanLinkRow,
  PlanRow,
  PlanVersionRow,
} from './schema.plans.ts';
import type {
  CampaignRow,
  SurveyAggregateRow,
  SurveyCellChangeRow,
  SurveyChangeRequestRow,
  SurveyDelegationRow,
  SurveyFormRow,
  SurveyHelpStateRow,
  SurveyPresenceRow,
  SurveyProjectionRow,
  SurveyPublicationRow,
  SurveyRegionFiguresRow,
  SurveyRemarkReplyRow,
  SurveyRemarkRow,
  SurveyReminderRow,
  SurveyStepRow,
} from './schema.surveys.ts';

/** The tables as the application sees them; a test holds this against information_schema. */
export interface Schema {
  regions: RegionRow;
  audit_events: AuditEventRow;
  idempotency_keys: IdempotencyKeyRow;
  municipalities: { region_id: ids.RegionId; id: ids.MunicipalityId };
  municipality_names: MunicipalityNameRow;
  organizations: OrganizationRow;
  served_municipalities: ServedMunicipalityRow;
  school_lists: SchoolListRow;
  school_list_members: SchoolListMemberRow;
  school_groups: SchoolGroupRow;
  school_group_members: SchoolGroupMemberRow;
  survey_region_figures: SurveyRegionFiguresRow;
  users: UserRow;
  appointments: AppointmentRow;
  sessions: SessionRow;
  sign_in_failures: SignInFailureRow;
  files: FileRow;
  campaigns: CampaignRow;
  survey_forms: SurveyFormRow;
  survey_cell_changes: SurveyCellChangeRow;
  survey_delegations: SurveyDelegationRow;
  survey_presence: SurveyPresenceRow;
  survey_steps: SurveyStepRow;
  survey_remarks: SurveyRemarkRow;
  survey_remark_replies: SurveyRemarkReplyRow;
  survey_reminders: SurveyReminderRow;
  survey_change_requests: SurveyChangeRequestRow;
  survey_projections: SurveyProjectionRow;
  survey_aggregates: SurveyAggregateRow;
  survey_publications: SurveyPublicationRow;
  survey_help_states: SurveyHelpStateRow;
  orders: OrderRow;
  order_lines: OrderLineRow;
  finding_decisions: FindingDecisionRow;
  party_answers: PartyAnswerRow;
  plans: PlanRow;
  plan_versions: PlanVersionRow;
  plan_drafts: PlanDraftRow;
  plan_links: PlanLinkRow;
  plan_items: PlanItemRow;
  assignments: AssignmentRow;
  assignment_steps: AssignmentStepRow;
  assignment_step_files: AssignmentStepFileRow;
  proof_facts: ProofFactRow;
  calendar_feeds: CalendarFeedRow;
}

type Json<T extends object> = JSONColumnType<T>;
type JsonValue<T> = ColumnType<T, string, string>;

interface RegionRow {
  region_id: ids.RegionId;
  code: string;
  name: string;
  time_zone: string;
  business_on: LocalDate | null;
  created_at: Generated<Date>;
}

interface AuditEventRow {
  region_id: ids.RegionId;
  id: string;
  at: Generated<Date>;
  business_at: Date;
  event: string;
  user_id: ids.UserId | null;
  subject: string | null;
  detail: Json<Record<string, unknown>>;
  request_id: string;
}

interface IdempotencyKeyRow {
  region_id: ids.RegionId;
  user_id: ids.UserId;
  key: string;
  request_hash: string;
  status: number | null;
  answer: JsonValue<unknown>;
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

interface SchoolListMemberRow {
  region_id: ids.RegionId;
  school_list_id: ids.SchoolListId;
  school_id: ids.OrganizationId;
}

interface UserRow {
  region_id: ids.RegionId;
  id: ids.UserId;
  login: string;
  full_name: string;
  password_hash: string;
  blocked_at: Date | null;
  created_at: Generated<Date>;
  draft_key: Generated<string>;
  demonstration: Demonstration | null;
}

interface AppointmentRow {
  region_id: ids.RegionId;
  id: ids.AppointmentId;
  user_id: ids.UserId;
  role: Role;
  organization_id: ids.OrganizationId;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
}

interface SessionRow {
  region_id: ids.RegionId;
  token_hash: string;
  user_id: ids.UserId;
  csrf_token: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

interface SignInFailureRow {
  key: string;
  failures: number;
  blocked_until: Date;
  failed_at: Date;
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

interface AssignmentRow {
  region_id: ids.RegionId;
  id: ids.AssignmentId;
  plan_item_id: ids.PlanItemId;
  organization_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId | null;
  status: AssignmentStatus;
  due_on: LocalDate | null;
  campaign_id: ids.CampaignId | null;
  version: Generated<number>;
  reported_at: Date | null;
  first_reported_at: Date | null;
  accepted_at: Date | null;
}

interface AssignmentStepRow {
  region_id: ids.RegionId;
  id: string;
  assignment_id: ids.AssignmentId;
  step: AssignmentStep;
  plan_item_id: ids.PlanItemId;
  text: string;
  made_by: ids.UserId;
  made_at: Date;
}

interface AssignmentStepFileRow {
  region_id: ids.RegionId;
  step_id: string;
  file_id: ids.FileId;
}

interface ProofFactRow {
  region_id: ids.RegionId;
  id: string;
  assignment_id: ids.AssignmentId;
  kind: string;
  subject: string;
  holds: boolean;
  summary: Json<Record<string, unknown>>;
  noted_at: Date;
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
