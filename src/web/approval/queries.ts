import { useQuery } from '@tanstack/react-query';
import { approvalContract } from '#domain/approval/contract.ts';
import { read } from '#web/lib/queries.ts';

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
