import { holds } from '#domain/access/actor.ts';
import type { DeskPart } from '#domain/kernel/next-action.ts';
import type { OrderTask } from '#domain/orders/model.desk.ts';
import type { Call } from '#server/lib/call.ts';
import { undated } from '#server/lib/next-action.ts';
import { listOrderRows } from './service.ts';

/** Imported orders that wait for decisions. */
export async function ordersDesk({ tx, actor }: Call): Promise<DeskPart<OrderTask>> {
  if (!holds(actor, 'order.import')) return { actions: [] };
  const waiting = await listOrderRows(tx, ['review']);
  const actions = waiting.map(({ id, number, undecided, unknownParties }) => ({
    kind: 'review_order' as const,
    subjectId: id,
    title: `№ ${number}`,
    remark: null,
    count: undecided + unknownParties,
    ...undated,
  }));
  return { actions };
}
