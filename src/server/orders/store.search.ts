import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { OrderId } from '#domain/kernel/ids.ts';
import { readableOrders } from '#domain/orders/access.ts';
import type { Tx } from '#server/lib/db.ts';
import { type Asked, dayWords, headOf, marked, type Wanted } from '#server/lib/search.ts';

const inOrder = ({ actor, planId, orderId, year }: Asked) => sql`
  o.status = ANY (${readableOrders(actor)}::text[])
  AND (${planId ?? null}::uuid IS NULL OR EXISTS (
    SELECT 1 FROM plan_versions v WHERE v.region_id = o.region_id AND v.order_id = o.id AND v.plan_id = ${planId ?? null}::uuid))
  AND (${orderId ?? null}::uuid IS NULL OR o.id = ${orderId ?? null}::uuid)
  AND (${year ?? null}::int IS NULL OR extract(year FROM o.signed_on) = ${year ?? null}::int)`;

const orderHead = headOf(sql`'приказ ' || o.number || ' ' || ${dayWords('o.signed_on')} || ' ' || o.title`);

/** An order once, by its best line. */
export const findOrders = (wanted: Wanted, asked: Asked) => sql`
  SELECT o.id, greatest(coalesce(l.rank, 0), ts_rank(head.words, ${wanted})) AS rank
    FROM orders o
    LEFT JOIN (SELECT order_id, max(rank) AS rank FROM find_order_lines(${wanted}) GROUP BY order_id) l ON l.order_id = o.id
    ${orderHead}
   WHERE (l.order_id IS NOT NULL OR head.words @@ ${wanted}) AND ${inOrder(asked)}`;

export interface FoundOrder {
  readonly id: OrderId;
  readonly number: string;
  readonly signedOn: LocalDate | null;
  readonly title: string;
  readonly titleMarked: string[];
}

export async function listFoundOrders(tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<FoundOrder[]> {
  const { rows } = await sql<FoundOrder>`
    SELECT o.id, o.number, o.signed_on AS "signedOn", o.title, ${marked(sql`o.title`, wanted)} AS "titleMarked"
      FROM orders o WHERE o.region_id = current_region() AND o.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface FoundLine {
  readonly orderId: OrderId;
  readonly line: number;
  readonly text: string;
  readonly marked: string[];
  /** Lines of the order that match, in all. */
  readonly count: number;
}

/** The best lines of each order, in the order of the document. */
export async function listFoundLines(
  tx: Tx,
  wanted: Wanted,
  orderIds: readonly string[],
  most: number,
): Promise<FoundLine[]> {
  const { rows } = await sql<FoundLine>`
    SELECT l.order_id AS "orderId", l.line, l.text, ${marked(sql`l.text`, wanted)} AS marked, best.count
      FROM (SELECT order_id, line, count(*) OVER (PARTITION BY order_id) AS count,
                   row_number() OVER (PARTITION BY order_id ORDER BY rank DESC, line) AS nth
              FROM find_order_lines(${wanted}) WHERE order_id = ANY (${orderIds}::uuid[])) best
      JOIN order_lines l ON l.region_id = current_region() AND l.order_id = best.order_id AND l.line = best.line
     WHERE best.nth <= ${most}
     ORDER BY l.order_id, l.line`.execute(tx);
  return rows;
}
