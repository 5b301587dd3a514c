import { partsOf } from '#domain/kernel/found.ts';
import type { CampaignHit } from '#domain/surveys/model.search.ts';
import type { SearchPart } from '#server/lib/search.ts';
import * as searches from './store.search.ts';

const campaigns: SearchPart<CampaignHit> = {
  find: searches.findCampaigns,
  present: async (tx, wanted, ids) =>
    (await searches.listFoundCampaigns(tx, wanted, ids)).map(({ id, title, marked, period, closed }) => ({
      kind: 'campaign',
      id,
      shown: partsOf(title, marked),
      period,
      closed,
    })),
};

/** How collections are found. */
export const surveysSearch = { campaign: campaigns } as const;
