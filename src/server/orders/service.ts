import type { OrderRow, OrderStatus } from '#domain/orders/model.ts';
import { decisionsOf, undecidedFindings, unknownParties } from '#domain/orders/rules.obligations.ts';
import type { Tx } from '#server/lib/db.ts';
import { getDictionary } from './store.parties.ts';
import { listDecisions, listOrders } from './store.ts';

/** Imported orders of these statuses with how much of each is still to be decided. */
export async function listOrderRows(tx: Tx, among: readonly OrderStatus[]): Promise<OrderRow[]> {
  const answers = await getDictionary(tx);
  const orders = await listOrders(tx, among);
  return Promise.all(
    orders.map(async ({ findings, reading, ...order }) => {
      const decisions = decisionsOf(await listDecisions(tx, order.id));
      return {
        ...order,
        findings: findings.length,
        undecided: undecidedFindings({ findings }, decisions, answers).length,
        unknownParties: reading ? unknownParties(reading, decisions, answers).length : 0,
      };
    }),
  );
}
