import { useQuery } from '@tanstack/react-query';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import type { Selection } from '#domain/consolidation/model.ts';
import type { CallOf } from '#domain/kernel/endpoint.ts';
import { read } from '#web/lib/queries.ts';

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

/** The same of another place or collection, in the cells of this collection's form. */
export function useOtherFigures({ campaignId, place }: Selection, version: number) {
  return useQuery(
    read(exactContract.getFigures, { params: { id: campaignId }, query: { ...place, version } }),
  );
}

export type TextsQuery = NonNullable<CallOf<typeof exactContract.listTexts>['query']>;

export function useTexts(campaignId: string, query: TextsQuery) {
  return useQuery(read(exactContract.listTexts, { params: { id: campaignId }, query }));
}

export function useSchools({ campaignId, place }: Selection, cell: string) {
  return useQuery(read(exactContract.listSchools, { params: { id: campaignId }, query: { ...place, cell } }));
}
