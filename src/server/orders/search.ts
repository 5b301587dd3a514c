import { partsOf } from '#domain/kernel/found.ts';
import type { OrderHit } from '#domain/orders/model.search.ts';
import type { SearchPart } from '#server/lib/search.ts';
import * as searches from './store.search.ts';

/** Of one order among others, and of an order that was chosen. */
const LINES_SHOWN = { among: 3, alone: 200 } as const;

const orders: SearchPart<OrderHit> = {
  find: searches.findOrders,
  present: async (tx, wanted, ids, { orderId }) => {
    const lines = await searches.listFoundLines(
      tx,
      wanted,
      ids,
      orderId ? LINES_SHOWN.alone : LINES_SHOWN.among,
    );
    const found = await searches.listFoundOrders(tx, wanted, ids);
    return found.map((row) =>
      orderHit(
        row,
        lines.filter((line) => line.orderId === row.id),
      ),
    );
  },
};

/** How orders are found. */
export const orderSearch = { order: orders } as const;

function orderHit(row: searches.FoundOrder, lines: readonly searches.FoundLine[]): OrderHit {
  return {
    kind: 'order',
    id: row.id,
    order: { id: row.id, number: row.number, signedOn: row.signedOn },
    title: partsOf(row.title, row.titleMarked),
    lines: lines.map(({ line, text, marked }) => ({ line, parts: partsOf(text, marked) })),
    lineCount: lines[0]?.count ?? 0,
  };
}
