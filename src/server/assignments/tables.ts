import type { Generated } from 'kysely';
import type { EvidenceDemand } from '#domain/assignments/additions/model.ts';
import type { ControlStep } from '#domain/assignments/control/model.words.ts';
import type { AssignmentStatus, AssignmentStep, ReportClaim } from '#domain/assignments/model.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { Json } from '#server/lib/columns.ts';

export interface AssignmentsTables {
  assignments: AssignmentRow;
  assignment_steps: AssignmentStepRow;
  assignment_step_files: AssignmentStepFileRow;
  assignment_shifts: AssignmentShiftRow;
  assignment_step_papers: AssignmentStepPaperRow;
  assignment_step_lacks: AssignmentStepLackRow;
  assignment_days: AssignmentDaysRow;
  control_steps: ControlStepRow;
  notices: NoticeRow;
  measure_proofs: MeasureProofRow;
  plan_additions: PlanAdditionRow;
  measure_additions: MeasureAdditionRow;
  measure_points: MeasurePointRow;
}

interface AssignmentRow {
  region_id: ids.RegionId;
  id: ids.AssignmentId;
  plan_item_id: ids.PlanItemId;
  organization_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId | null;
  point_id: ids.MeasurePointId | null;
  consent_act_id: ids.ActId | null;
  assigned_at: Date;
  status: AssignmentStatus;
  claim: Generated<ReportClaim>;
  due_on: LocalDate | null;
  lacks: Generated<PaperKind[]>;
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
  claim: ReportClaim | null;
  follows_id: ids.AssignmentId | null;
  made_by: ids.UserId;
  made_at: Date;
}

interface AssignmentStepFileRow {
  region_id: ids.RegionId;
  step_id: string;
  file_id: ids.FileId;
}

interface AssignmentStepPaperRow {
  region_id: ids.RegionId;
  step_id: string;
  paper_id: ids.PaperId;
}

interface AssignmentStepLackRow {
  region_id: ids.RegionId;
  step_id: string;
  kind: PaperKind;
  why: string;
}

interface NoticeRow {
  region_id: ids.RegionId;
  id: Generated<ids.NoticeId>;
  user_id: ids.UserId;
  rung: string;
  plan_item_id: ids.PlanItemId;
  due_on: LocalDate;
  count: number;
  made_at: Date;
  read_at: Date | null;
}

interface MeasureProofRow {
  region_id: ids.RegionId;
  measure_id: ids.MeasureId;
  kind: string;
  campaign_id: ids.CampaignId | null;
}

interface PlanAdditionRow {
  region_id: ids.RegionId;
  id: ids.PlanAdditionId;
  plan_id: ids.PlanId;
  made_by: ids.UserId;
  made_at: Date;
}

interface MeasureAdditionRow {
  region_id: ids.RegionId;
  addition_id: ids.PlanAdditionId;
  measure_id: ids.MeasureId;
  demands: Json<EvidenceDemand[]>;
}

interface MeasurePointRow {
  region_id: ids.RegionId;
  id: ids.MeasurePointId;
  addition_id: ids.PlanAdditionId;
  measure_id: ids.MeasureId;
  number: number;
  title: string;
  due_on: LocalDate;
}

interface AssignmentShiftRow {
  region_id: ids.RegionId;
  id: ids.AssignmentShiftId;
  assignment_id: ids.AssignmentId;
  from_on: LocalDate;
  wanted_on: LocalDate;
  reason: string;
  asked_by: ids.UserId;
  asked_at: Date;
  granted_on: LocalDate | null;
  words: string | null;
  decided_by: ids.UserId | null;
  decided_at: Date | null;
}

interface AssignmentDaysRow {
  region_id: ids.RegionId;
  assignment_id: ids.AssignmentId;
  until: Date;
  plan_item_id: ids.PlanItemId;
  point_id: ids.MeasurePointId | null;
  due_on: LocalDate | null;
}

interface ControlStepRow {
  region_id: ids.RegionId;
  id: string;
  assignment_id: ids.AssignmentId;
  step: ControlStep;
  text: string;
  answer_by: LocalDate | null;
  made_by: ids.UserId;
  made_at: Date;
}
