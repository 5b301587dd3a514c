import type { Generated } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { Abbreviation, ResponsibleParty } from '#domain/orders/reading/model.ts';
import type { DraftContent, DraftKind } from '#domain/plans/model.draft.ts';
import type { LinkKind } from '#domain/plans/model.links.ts';
import type { LeftOut } from '#domain/plans/model.ts';
import type { Term } from '#domain/terms/model.ts';
import type { Derived, Json } from '#server/lib/columns.ts';

export interface PlansTables {
  plans: PlanRow;
  plan_versions: PlanVersionRow;
  plan_drafts: PlanDraftRow;
  plan_links: PlanLinkRow;
  plan_items: PlanItemRow;
}

interface PlanRow {
  region_id: ids.RegionId;
  id: ids.PlanId;
  title: string;
  waiting_for: string | null;
  waiting_since: LocalDate | null;
  waiting_measure_id: ids.MeasureId | null;
  previous_plan_id: ids.PlanId | null;
}

interface PlanVersionRow {
  region_id: ids.RegionId;
  id: ids.PlanVersionId;
  plan_id: ids.PlanId;
  number: number;
  order_id: ids.OrderId | null;
  act_id: ids.ActId;
  summary: string;
  legend: Json<Abbreviation[]>;
  excluded: Json<LeftOut[]>;
  school_list_id: ids.SchoolListId;
  period_from: LocalDate;
  period_to: LocalDate;
  approved_by: ids.UserId;
  approved_at: Date;
}

interface PlanDraftRow {
  region_id: ids.RegionId;
  id: ids.PlanDraftId;
  kind: DraftKind;
  order_id: ids.OrderId | null;
  base_version_id: ids.PlanVersionId | null;
  content: Json<DraftContent>;
  revision: Generated<number>;
  made_by: ids.UserId;
  made_at: Date;
  changed_by: ids.UserId;
  changed_at: Date;
  closed_at: Date | null;
  version_id: ids.PlanVersionId | null;
}

interface PlanLinkRow {
  region_id: ids.RegionId;
  id: ids.PlanLinkId;
  plan_id: ids.PlanId;
  kind: LinkKind;
  measure_id: ids.MeasureId;
  target_measure_id: ids.MeasureId;
  note: string;
  made_by: ids.UserId;
  made_at: Date;
}

interface PlanItemRow {
  region_id: ids.RegionId;
  id: ids.PlanItemId;
  version_id: ids.PlanVersionId;
  measure_id: ids.MeasureId;
  position: number;
  kind: PlanItemKind;
  number: string;
  section: string | null;
  title: string;
  term: Json<Term>;
  hard_due_on: LocalDate | null;
  responsible: Json<ResponsibleParty[]>;
  responsible_text: string;
  result: string;
  source_lines: number[];
  form_code: string | null;
  retroactive: boolean;
  derived_from: ids.MeasureId[];
  laid_on_officer: Derived;
  words: Derived;
}
