import { useQuery } from '@tanstack/react-query';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { read } from '#web/lib/queries.ts';
import type { Selection } from './ConsolidationContext.tsx';

interface Place {
  readonly campaignId: string;
  readonly municipalityId: string | undefined;
}

export function useConsolidation({
  campaignId,
  municipalityId,
  others,
}: Place & { readonly others: 'true' | undefined }) {
  return useQuery(
    read(consolidationContract.getConsolidation, {
      params: { id: campaignId },
      query: { municipalityId, others },
    }),
  );
}

export function useFigures({ campaignId, place }: Selection) {
  return useQuery(read(exactContract.getFigures, { params: { id: campaignId }, query: place }));
}

export function useSchools({ campaignId, place }: Selection, cell: string) {
  return useQuery(read(exactContract.listSchools, { params: { id: campaignId }, query: { ...place, cell } }));
}
