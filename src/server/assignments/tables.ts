import type { Generated } from 'kysely';
import type { AssignmentStatus, AssignmentStep } from '#domain/assignments/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';

export interface AssignmentsTables {
  assignments: AssignmentRow;
  assignment_steps: AssignmentStepRow;
  assignment_step_files: AssignmentStepFileRow;
  measure_proofs: MeasureProofRow;
}

interface AssignmentRow {
  region_id: ids.RegionId;
  id: ids.AssignmentId;
  plan_item_id: ids.PlanItemId;
  organization_id: ids.OrganizationId;
  municipality_id: ids.MunicipalityId | null;
  status: AssignmentStatus;
  due_on: LocalDate | null;
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

interface MeasureProofRow {
  region_id: ids.RegionId;
  measure_id: ids.MeasureId;
  kind: string;
  campaign_id: ids.CampaignId | null;
}
