import { useQuery } from '@tanstack/react-query';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { read } from '#web/lib/queries.ts';

export function useRemarkList(form: SurveyForm) {
  return useQuery(read(reviewContract.listRemarks, { params: { id: form.id } }));
}

/** For the reviewer of a form that was sent more than once. */
export function useDifference(form: SurveyForm) {
  const isAgain = form.actions.includes('remark') && form.status === 'submitted' && form.round > 1;
  const query = read(reviewContract.getDifference, { params: { id: form.id } });
  return useQuery({ ...query, enabled: isAgain, staleTime: Number.POSITIVE_INFINITY });
}

export function useQueue(campaignId: CampaignId | undefined, enabled = true) {
  const query = { campaignId: campaignId ?? ('' as CampaignId) };
  return useQuery({
    ...read(reviewContract.listQueue, { query }),
    enabled: enabled && campaignId !== undefined,
  });
}

/** What similar schools wrote, for the reviewer. */
export function usePeers(form: SurveyForm) {
  const query = read(reviewContract.getPeers, { params: { id: form.id } });
  return useQuery({
    ...query,
    enabled: form.actions.includes('remark'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
