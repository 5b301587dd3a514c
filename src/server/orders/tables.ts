import type { Generated } from 'kysely';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { CellEdit, FindingDecision, OrderStatus } from '#domain/orders/model.ts';
import type { OrderReading, PartyMeaning } from '#domain/orders/reading/model.ts';
import type { Derived, Json } from '#server/lib/columns.ts';

export interface OrdersTables {
  orders: OrderRow;
  order_lines: OrderLineRow;
  finding_decisions: FindingDecisionRow;
  party_answers: PartyAnswerRow;
}

export interface OrderRow {
  region_id: ids.RegionId;
  id: ids.OrderId;
  number: string;
  signed_on: LocalDate | null;
  title: string;
  file_name: string;
  sha256: string;
  source_text: string;
  file_id: ids.FileId | null;
  reading: Json<OrderReading>;
  status: OrderStatus;
  imported_by: ids.UserId;
  imported_at: Generated<Date>;
}

interface OrderLineRow {
  region_id: ids.RegionId;
  order_id: ids.OrderId;
  line: number;
  text: string;
  words: Derived;
}

interface FindingDecisionRow {
  region_id: ids.RegionId;
  id: ids.FindingDecisionId;
  order_id: ids.OrderId;
  finding_id: string;
  decision: FindingDecision;
  edits: Json<CellEdit[]>;
  decided_by: ids.UserId;
  decided_at: Date;
}

interface PartyAnswerRow {
  region_id: ids.RegionId;
  id: ids.PartyEntryId;
  key: string;
  words: string;
  meaning: PartyMeaning['is'];
  organization_kind: OrganizationKind | null;
  organization_id: ids.OrganizationId | null;
  post: boolean;
  order_id: ids.OrderId | null;
  answered_by: ids.UserId;
  answered_at: Date;
}
