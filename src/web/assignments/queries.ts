import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { read } from '#web/lib/queries.ts';

export type AssignmentFilters = Partial<z.output<typeof assignmentsContract.listAssignments.query>>;

export function useAssignments(filters: AssignmentFilters) {
  return useQuery({
    ...read(assignmentsContract.listAssignments, { query: filters }),
    placeholderData: keepPreviousData,
  });
}

/** Reports that wait for this person's decision. */
export function useWaitingReports(page: number) {
  return useQuery({
    ...read(assignmentsContract.listWaitingReports, { query: { page } }),
    placeholderData: keepPreviousData,
  });
}

export function useAssignment(id: string) {
  return useQuery(read(assignmentsContract.getAssignment, { params: { id } }));
}
