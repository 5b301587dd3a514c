import { useQuery } from '@tanstack/react-query';
import { plansContract } from '#domain/plans/contract.ts';
import { read } from '#web/lib/queries.ts';

export function usePlans() {
  return useQuery(read(plansContract.listPlans, {}));
}
