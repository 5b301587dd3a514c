import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { read } from '#web/lib/queries.ts';

export type AssignmentFilters = Partial<z.output<typeof assignmentsContract.listAssignments.query>>;
export type Roadmap = z.output<typeof assignmentsContract.getRoadmap.response>;
export type RoadmapItem = Roadmap['items'][number];
/** From so many obligations on a plan is drawn only where one looks. */
export const LONG_PLAN = 200;
export type HeatMapData = z.output<typeof assignmentsContract.getHeatMap.response>;

export function useAssignments(filters: AssignmentFilters) {
  return useQuery({
    ...read(assignmentsContract.listAssignments, { query: filters }),
    placeholderData: keepPreviousData,
  });
}

export function useAssignment(id: string) {
  return useQuery(read(assignmentsContract.getAssignment, { params: { id } }));
}

export function useRoadmap(id: string) {
  return useQuery(read(assignmentsContract.getRoadmap, { params: { id } }));
}

export function useHeatMap(id: string) {
  return useQuery(read(assignmentsContract.getHeatMap, { params: { id } }));
}

export function useApprovalPreview(id: string, schoolListId: string | undefined) {
  return useQuery({
    ...read(approvalContract.previewApproval, {
      params: { id },
      query: { schoolListId: schoolListId ?? '' },
    }),
    enabled: schoolListId !== undefined,
  });
}

export function useDraftPreview(id: string, schoolListId: string | undefined) {
  return useQuery({
    ...read(approvalContract.previewDraft, { params: { id }, query: { schoolListId: schoolListId ?? '' } }),
    enabled: schoolListId !== undefined,
    // The draft goes on changing on its own page.
    staleTime: 0,
  });
}

export function useSchoolLists() {
  return useQuery(read(directoryContract.listSchoolLists, {}));
}

export function useMunicipalityNames() {
  return useQuery({ ...read(directoryContract.listMunicipalities, {}), staleTime: 10 * 60_000 });
}
