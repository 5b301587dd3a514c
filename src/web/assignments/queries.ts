import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { keyOf, read } from '#web/lib/queries.ts';

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

/** Puts an assignment as a decision left it where its pages read it: what was read before has an older version. */
export function useShowDecided(): (decided: Assignment) => void {
  const client = useQueryClient();
  return (decided) => {
    client.setQueryData(keyOf(assignmentsContract.getAssignment, { params: { id: decided.id } }), decided);
  };
}
