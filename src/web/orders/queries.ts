import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ordersContract } from '#domain/orders/contract.ts';
import type { CellEdit, FindingDecision, Order } from '#domain/orders/model.ts';
import { keyOf, read, useChange } from '#web/lib/queries.ts';

export function useOrders() {
  return useQuery(read(ordersContract.listOrders, {}));
}

export function useOrder(id: string) {
  return useQuery(read(ordersContract.getOrder, { params: { id } }));
}

export interface Decision {
  readonly findingId: string;
  readonly decision: FindingDecision | null;
  readonly edits?: CellEdit[];
}

/** Decides findings over the decisions on the screen; those that others made meanwhile are shown, not overwritten. */
export function useDecide(order: Order, onDecided: (findingIds: readonly string[]) => void) {
  const client = useQueryClient();
  const { id } = order;
  const key = keyOf(ordersContract.getOrder, { params: { id } });
  const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== key[0] };
  const { mutate, isPending, error } = useChange(ordersContract.decideFindings, {
    // An order may be large: what was decided is laid into the one on the screen, the rest is read anew.
    refreshes: [],
    onSuccess: (made, { body }) => {
      client.setQueryData<Order>(key, (shown) => shown && { ...shown, ...made });
      onDecided(body.decisions.map(({ findingId }) => findingId));
      // Not waited for: the next decision may follow at once.
      void client.invalidateQueries(others);
    },
    onError: (failure) =>
      failure.code === 'stale' ? client.invalidateQueries({ queryKey: key }) : undefined,
  });
  return {
    decide: (decisions: readonly Decision[]) => {
      const made = new Map(order.decisions.map((one) => [one.findingId, one.id]));
      const seen = decisions.map((one) => ({ ...one, seen: made.get(one.findingId) ?? null }));
      mutate({ params: { id }, body: { decisions: seen } });
    },
    isPending,
    error,
  };
}
