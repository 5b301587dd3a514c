import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PlanId } from '#domain/kernel/ids.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import { read, useChange } from '#web/lib/queries.ts';

export type PlanLinks = z.output<typeof linksContract.listLinks.response>;

export function useLinks(id: PlanId) {
  return useQuery(read(linksContract.listLinks, { params: { id } }));
}

const refreshes = [linksContract.listLinks];

export function useAddLink() {
  return useChange(linksContract.addLink, { refreshes });
}

export function useRemoveLink() {
  return useChange(linksContract.removeLink, { refreshes });
}
