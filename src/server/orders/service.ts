import type { OrderId } from '#domain/kernel/ids.ts';
import { type DecidedFinding, type OrderRow, type OrderStatus, orderStatuses } from '#domain/orders/model.ts';
import type { KnownParties } from '#domain/orders/reading/dictionary.ts';
import type { OrderReading } from '#domain/orders/reading/model.ts';
import { decisionsOf } from '#domain/orders/rules.effects.ts';
import { type OrderAsDecided, readAsDecided, undecidedFindings } from '#domain/orders/rules.obligations.ts';
import type { Tx } from '#server/lib/db.ts';
import { getDictionary } from './store.parties.ts';
import { getOrder, listDecisions, listOrders, type StoredOrder } from './store.ts';

/** An order with what was decided on its findings. */
export interface Decided extends OrderAsDecided {
  readonly decisions: DecidedFinding[];
}

/** Any order as decided, by the dictionary of today. */
export async function decidedOrder(
  tx: Tx,
  id: OrderId,
  lock?: 'lock',
): Promise<Decided & { readonly order: StoredOrder }> {
  const order = await getOrder(tx, id, orderStatuses, lock);
  return { order, ...(await asDecided(tx, order, await getDictionary(tx))) };
}

/** The same of an order that was read already. */
export async function asDecided(
  tx: Tx,
  { id, reading }: { readonly id: OrderId; readonly reading: OrderReading },
  dictionary: KnownParties,
): Promise<Decided> {
  const decisions = await listDecisions(tx, id);
  return { decisions, ...readAsDecided(reading, decisionsOf(decisions), dictionary) };
}

/** Imported orders of these statuses with how much of each is still to be decided. */
export async function listOrderRows(tx: Tx, among: readonly OrderStatus[]): Promise<OrderRow[]> {
  const dictionary = await getDictionary(tx);
  const orders = await listOrders(tx, among);
  return Promise.all(
    orders.map(async ({ findings, reading, ...order }) => {
      const { undecided, unknownParties } = reading
        ? await asDecided(tx, { ...order, reading }, dictionary)
        : await undecidedOf(tx, order.id, findings, dictionary);
      return {
        ...order,
        findings: findings.length,
        undecided: undecided.length,
        unknownParties: unknownParties.length,
      };
    }),
  );
}

/** Of an approved order: its approval named those who were left without an addressee, nothing waits for them any more. */
async function undecidedOf(
  tx: Tx,
  id: OrderId,
  findings: OrderReading['findings'],
  dictionary: KnownParties,
): Promise<Pick<Decided, 'undecided' | 'unknownParties'>> {
  const decisions = decisionsOf(await listDecisions(tx, id));
  return { undecided: undecidedFindings({ findings }, decisions, dictionary), unknownParties: [] };
}
