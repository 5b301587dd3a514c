import { useQuery } from '@tanstack/react-query';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { read } from '#web/lib/queries.ts';

/** The region's dictionary of parties. */
export function useAnswers() {
  return useQuery(read(partiesContract.listAnswers, {}));
}
