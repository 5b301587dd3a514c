import { useQuery } from '@tanstack/react-query';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { read } from '#web/lib/queries.ts';

interface Place {
  readonly campaignId: string;
  readonly municipalityId: string | undefined;
}

export function useConsolidation({ campaignId, municipalityId }: Place) {
  return useQuery(
    read(consolidationContract.getConsolidation, { params: { id: campaignId }, query: { municipalityId } }),
  );
}

export function useValues({ campaignId, municipalityId }: Place, cell: string) {
  return useQuery(
    read(consolidationContract.listValues, { params: { id: campaignId }, query: { cell, municipalityId } }),
  );
}
