import type { Generated } from 'kysely';
import type * as ids from '#domain/kernel/ids.ts';
import type { Json, JsonValue } from './columns.ts';

export interface KernelTables {
  audit_events: AuditEventRow;
  idempotency_keys: IdempotencyKeyRow;
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
