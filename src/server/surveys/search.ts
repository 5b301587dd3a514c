import { partsOf } from '#domain/kernel/found.ts';
import type { CampaignHit, FormHit, HelpHit } from '#domain/surveys/model.search.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { SearchPart } from '#server/lib/search.ts';
import { choices, readingOf } from './help/service.ts';
import { findHelp, listFoundHelp } from './help/store.search.ts';
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

const help: SearchPart<HelpHit> = {
  find: (wanted, asked, terms) =>
    findHelp(wanted, asked, terms, readingOf(asked, formLibrary), choices(formLibrary, 'type')),
  present: async (tx, wanted, ids) => {
    const kinds = choices(formLibrary, 'type');
    return (await listFoundHelp(tx, wanted, ids)).map(({ marked, type, ...request }) => ({
      kind: 'help',
      ...request,
      type: kinds.find(({ value }) => value === type)?.label ?? type,
      shown: partsOf(request.text, marked),
    }));
  },
};

/** How requests for help, forms and collections are found. */
export const surveysSearch = { help, form: forms, campaign: campaigns } as const;
