import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { FileId, OrderId, PlanId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { CellEdit, DecidedFinding, FindingDecision, OrderStatus } from '#domain/orders/model.ts';
import type { OrderReading } from '#domain/orders/reading/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { onDuplicate } from '#server/lib/failure.ts';
import { insertLines } from './store.lines.ts';

export interface StoredOrder {
  readonly id: OrderId;
  readonly number: string;
  readonly signedOn: LocalDate | null;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly sourceText: string;
  readonly fileId: FileId | null;
  readonly reading: OrderReading;
  readonly status: OrderStatus;
}

/** @throws AppError `conflict` when the same file was imported before */
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
        file_id: order.fileId,
        reading: JSON.stringify(order.reading),
        status: 'review',
        imported_by: order.importedBy,
      })
      .execute(),
  );
  await insertLines(tx, order);
}

interface ListedOrder extends Pick<StoredOrder, 'id' | 'number' | 'signedOn' | 'title' | 'status'> {
  readonly findings: OrderReading['findings'];
  /** Of the few under review: the text and the rows of all orders would be megabytes. */
  readonly reading: OrderReading | null;
}

/** @param among statuses that the reader may see */
export async function listOrders(tx: Tx, among: readonly OrderStatus[]): Promise<ListedOrder[]> {
  const { rows } = await sql<ListedOrder>`
    SELECT id, number, signed_on AS "signedOn", title, status, reading -> 'findings' AS findings,
           CASE WHEN status = 'review' THEN reading END AS reading
      FROM orders
     WHERE status = ANY (${among}::text[])
     ORDER BY signed_on DESC, id DESC`.execute(tx);
  return rows;
}

/**
 * What the reader may not see is as absent as what does not exist, and is not even read.
 * @param among statuses that the reader may see
 * @throws AppError `not_found`
 */
export async function getOrder(
  tx: Tx,
  id: OrderId,
  among: readonly OrderStatus[],
  lock?: 'lock',
): Promise<StoredOrder> {
  const { rows } = await sql<StoredOrder>`
    SELECT id, number, signed_on AS "signedOn", title, file_name AS "fileName", sha256, source_text AS "sourceText",
           file_id AS "fileId", reading, status
      FROM orders WHERE id = ${id} AND status = ANY (${among}::text[]) ${lock ? sql`FOR UPDATE` : sql``}`.execute(
    tx,
  );
  const [order] = rows;
  if (!order) throw new AppError('not_found', 'order.not_found');
  return order;
}

/** The plan that the order founded; null until it is approved. */
export async function findPlanOf(tx: Tx, id: OrderId): Promise<PlanId | null> {
  const { rows } = await sql<{ planId: PlanId }>`
    SELECT plan_id AS "planId" FROM plan_versions WHERE order_id = ${id} AND number = 1`.execute(tx);
  return rows[0]?.planId ?? null;
}

export async function setOrderApproved(
  tx: Tx,
  order: Authorized<Pick<StoredOrder, 'id'>, 'approve'>,
): Promise<void> {
  await tx.updateTable('orders').set({ status: 'approved' }).where('id', '=', order.id).execute();
}

/** Decisions on the findings of an order, the latest last. */
export async function listDecisions(tx: Tx, orderId: OrderId): Promise<DecidedFinding[]> {
  const { rows } = await sql<Omit<DecidedFinding, 'at'> & { at: Date }>`
    SELECT d.id, d.finding_id AS "findingId", d.decision, d.edits, u.full_name AS by, d.decided_at AS at
      FROM finding_decisions d JOIN users u ON u.region_id = d.region_id AND u.id = d.decided_by
     WHERE d.order_id = ${orderId}
     ORDER BY d.decided_at, d.id`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export interface NewDecision extends Readonly<Pick<DecidedFinding, 'id' | 'findingId'>> {
  readonly edits: readonly CellEdit[];
  /** null takes the decision back. */
  readonly decision: FindingDecision | null;
}

/** Puts decisions in the place of those made before. The order must be locked. */
export async function replaceDecisions(
  tx: Tx,
  order: Authorized<StoredOrder, 'decide'>,
  made: { readonly regionId: RegionId; readonly by: UserId; readonly at: Date },
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const ids = decisions.map(({ findingId }) => findingId);
  await tx
    .deleteFrom('finding_decisions')
    .where('order_id', '=', order.id)
    .where('finding_id', '=', sql<string>`ANY (${ids}::text[])`)
    .execute();
  const rows = decisions.flatMap(({ id, findingId, decision, edits }) =>
    decision === null ? [] : [{ id, finding_id: findingId, decision, edits: JSON.stringify(edits) }],
  );
  if (rows.length === 0) return;
  const shared = { region_id: made.regionId, order_id: order.id };
  await tx
    .insertInto('finding_decisions')
    .values(rows.map((one) => ({ ...shared, ...one, decided_by: made.by, decided_at: made.at })))
    .execute();
}
