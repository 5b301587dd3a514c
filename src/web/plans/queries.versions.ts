import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { ordersContract } from '#domain/orders/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';

export type Version = z.output<typeof versionsContract.getVersion.response>;
export type DraftHead = z.output<typeof versionsContract.listDrafts.response>[number];

export function useVersions(id: string) {
  return useQuery(read(versionsContract.listVersions, { params: { id } }));
}

export function useVersion(id: string, number: number | undefined) {
  return useQuery({
    ...read(versionsContract.getVersion, { params: { id, number: number ?? 0 } }),
    enabled: number !== undefined,
  });
}

/** Open drafts, for those who may see them. */
export function useDrafts() {
  const canRead = useCan('draft.read');
  return useQuery({ ...read(versionsContract.listDrafts, {}), enabled: canRead });
}

export function useDraft(id: string) {
  return useQuery({
    ...read(versionsContract.getDraft, { params: { id } }),
    // What is on the screen is being written: it is read anew only when somebody else saved it.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** The order that a draft comes from, with how its findings were decided. */
export function useOrderOfDraft(id: string | null) {
  return useQuery({
    ...read(ordersContract.getOrder, { params: { id: id ?? '' } }),
    enabled: id !== null,
  });
}
