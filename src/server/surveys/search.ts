import { partsOf } from '#domain/kernel/found.ts';
import type { CampaignHit, FormHit } from '#domain/surveys/model.search.ts';
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

const forms: SearchPart<FormHit> = {
  find: searches.findForms,
  present: async (tx, wanted, ids) =>
    (await searches.listFoundForms(tx, wanted, ids)).map(({ school, marked, ...form }) => ({
      kind: 'form',
      ...form,
      shown: partsOf(school, marked),
    })),
};

/** How forms and collections are found. */
export const surveysSearch = { form: forms, campaign: campaigns } as const;
