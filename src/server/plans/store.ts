import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrderId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { FindingDecision, OrderStatus } from '#domain/plans/model.approval.ts';
import type { OrderReading } from '#domain/plans/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { onDuplicate } from '#server/lib/failure.ts';

export interface StoredOrder {
  readonly id: OrderId;
  readonly number: string;
  readonly signedOn: LocalDate | null;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly sourceText: string;
  readonly reading: OrderReading;
  readonly status: OrderStatus;
}

/** @throws AppError `conflict` when the same text was imported before */
export async function insertOrder(
  tx: Tx,
  order: Omit<StoredOrder, 'status'> & { regionId: RegionId; importedBy: UserId },
): Promise<void> {
  await onDuplicate(
    'orders_region_id_sha256_key',
    new AppError('conflict', 'order.already_imported'),
    tx
      .insertInto('orders')
      .values({
        region_id: order.regionId,
        id: order.id,
        number: order.number,
        signed_on: order.signedOn,
        title: order.title,
        file_name: order.fileName,
        sha256: order.sha256,
        source_text: order.sourceText,
        reading: JSON.stringify(order.reading),
        status: 'review',
        imported_by: order.importedBy,
      })
      .execute(),
  );
}

export async function listOrders(tx: Tx): Promise<StoredOrder[]> {
  const rows = await tx
    .selectFrom('orders')
    .selectAll()
    .orderBy('signed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(presentOrder);
}

/** @throws AppError `not_found` */
export async function getOrder(tx: Tx, id: OrderId, lock?: 'lock'): Promise<StoredOrder> {
  const query = tx.selectFrom('orders').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'order.not_found');
  return presentOrder(row);
}

function presentOrder(row: {
  id: OrderId;
  number: string;
  signed_on: LocalDate | null;
  title: string;
  file_name: string;
  sha256: string;
  source_text: string;
  reading: OrderReading;
  status: OrderStatus;
}): StoredOrder {
  return {
    id: row.id,
    number: row.number,
    signedOn: row.signed_on,
    title: row.title,
    fileName: row.file_name,
    sha256: row.sha256,
    sourceText: row.source_text,
    reading: row.reading,
    status: row.status,
  };
}

export async function setOrderApproved(tx: Tx, id: OrderId): Promise<void> {
  await tx.updateTable('orders').set({ status: 'approved' }).where('id', '=', id).execute();
}

export interface DecisionRow {
  readonly findingId: string;
  readonly decision: FindingDecision;
  readonly by: string;
  readonly at: Date;
}

export async function listDecisions(tx: Tx, orderId: OrderId): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    SELECT d.finding_id AS "findingId", d.decision, u.full_name AS by, d.decided_at AS at
      FROM finding_decisions d JOIN users u ON u.region_id = d.region_id AND u.id = d.decided_by
     WHERE d.order_id = ${orderId}`.execute(tx);
  return rows;
}

export const decisionsOf = (rows: readonly DecisionRow[]) =>
  new Map(rows.map((row) => [row.findingId, row.decision]));

export async function saveDecision(
  tx: Tx,
  decision: {
    regionId: RegionId;
    orderId: OrderId;
    findingId: string;
    decision: FindingDecision;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  const made = { decision: decision.decision, decided_by: decision.by, decided_at: decision.at };
  await tx
    .insertInto('finding_decisions')
    .values({
      region_id: decision.regionId,
      order_id: decision.orderId,
      finding_id: decision.findingId,
      ...made,
    })
    .onConflict((c) => c.columns(['region_id', 'order_id', 'finding_id']).doUpdateSet(made))
    .execute();
}

export async function deleteDecision(tx: Tx, orderId: OrderId, findingId: string): Promise<void> {
  await tx
    .deleteFrom('finding_decisions')
    .where('order_id', '=', orderId)
    .where('finding_id', '=', findingId)
    .execute();
}
