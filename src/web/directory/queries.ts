import { useQuery } from '@tanstack/react-query';
import { directoryContract } from '#domain/directory/contract.ts';
import { read } from '#web/lib/queries.ts';

/** All municipalities: a short list that changes once in years. */
export function useMunicipalities() {
  return useQuery({ ...read(directoryContract.listMunicipalities, {}), staleTime: 10 * 60_000 });
}

export function useSchoolLists() {
  return useQuery(read(directoryContract.listSchoolLists, {}));
}
