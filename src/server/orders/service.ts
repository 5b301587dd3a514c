import type { OrderRow, OrderStatus } from '#domain/orders/model.ts';
import { decisionsOf, undecidedFindings } from '#domain/orders/rules.obligations.ts';
import type { Tx } from '#server/lib/db.ts';
import { getDictionary } from './store.parties.ts';
import { listDecisions, listOrders } from './store.ts';

/** Imported orders with how much of each is still to be decided. */
export async function listOrderRows(tx: Tx, status?: OrderStatus): Promise<OrderRow[]> {
  const answers = await getDictionary(tx);
  const orders = await listOrders(tx, status);
  return Promise.all(
    orders.map(async ({ findings, ...order }) => {
      const decisions = decisionsOf(await listDecisions(tx, order.id));
      const undecided = undecidedFindings({ findings }, decisions, answers).length;
      return { ...order, findings: findings.length, undecided };
    }),
  );
}
