import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import type { MunicipalityId, SchoolGroupId } from '#domain/kernel/ids.ts';
import { read } from '#web/lib/queries.ts';

export function useGroups() {
  return useQuery(read(schoolGroupsContract.listGroups, {}));
}

export function useGroup(id: SchoolGroupId) {
  return useQuery(read(schoolGroupsContract.getGroup, { params: { id } }));
}

export interface CandidateFilters {
  readonly municipalityId?: MunicipalityId | undefined;
  readonly search?: string | undefined;
  readonly page?: number | undefined;
}

export function useCandidates(filters: CandidateFilters) {
  return useQuery({
    ...read(schoolGroupsContract.listCandidates, { query: filters }),
    placeholderData: keepPreviousData,
  });
}
