import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/session.tsx';

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

/** Open drafts; nobody but the ministry sees them. */
export function useDrafts() {
  const canApprove = useCan('plan.approve');
  return useQuery({ ...read(versionsContract.listDrafts, {}), enabled: canApprove });
}
