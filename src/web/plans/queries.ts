import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { OrderId } from '#domain/kernel/ids.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { keyOf, read, useChange } from '#web/lib/queries.ts';

export function useOrders() {
  return useQuery(read(plansContract.listOrders, {}));
}

export function useOrder(id: string) {
  return useQuery(read(plansContract.getOrder, { params: { id } }));
}

export function usePlans() {
  return useQuery(read(plansContract.listPlans, {}));
}

type Decisions = z.input<typeof plansContract.decideFindings.body>['decisions'];

/** Decides findings; the order on the screen is the answer itself, the rest is read anew. */
export function useDecide(id: OrderId, onDecided: () => void) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useChange(plansContract.decideFindings, {
    onSuccess: (order) => {
      client.setQueryData(keyOf(plansContract.getOrder, { params: { id } }), order);
      onDecided();
    },
  });
  return {
    decide: (decisions: Decisions) => mutate({ params: { id }, body: { decisions } }),
    isPending,
    error,
  };
}
