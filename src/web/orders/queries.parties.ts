import { useQuery } from '@tanstack/react-query';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { read } from '#web/lib/queries.ts';

/** What abbreviations meant in other orders of the region. */
export function useAbbreviations() {
  return useQuery(read(partiesContract.listAbbreviations, {}));
}

/** The region's dictionary of parties. */
export function useDictionary() {
  return useQuery(read(partiesContract.listEntries, {}));
}
