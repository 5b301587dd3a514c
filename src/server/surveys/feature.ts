import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { Press } from '#server/exports/print-file.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import { campaignsRoutes } from './campaigns/routes.ts';
import { changeRequestsRoutes } from './change-requests/routes.ts';
import { surveysDesk } from './desk.ts';
import { neededHelpRoutes } from './help/routes.ts';
import { watchAggregates } from './job.ts';
import { reviewRoutes } from './review/routes.ts';
import { surveyExportsRoutes } from './routes.exports.ts';
import { surveysRoutes } from './routes.ts';
import { surveysSearch } from './search.ts';

interface Parts {
  readonly library: FormLibrary;
  readonly printing: Press;
}

export const surveysFeature = {
  endpoints: ({ library, printing }: Parts) => [
    serves(surveysContract, surveysRoutes(library)),
    serves(surveyExportsContract, surveyExportsRoutes(library, printing)),
    serves(changeRequestsContract, changeRequestsRoutes(library)),
    serves(campaignsContract, campaignsRoutes(library)),
    serves(reviewContract, reviewRoutes(library)),
    serves(neededHelpContract, neededHelpRoutes(library, printing)),
  ],
  jobs: ({ library }: Pick<Parts, 'library'>): Job[] => [
    {
      task: 'verify_aggregates',
      at: '40 20 * * *',
      run: async ({ db, regionIds, tell }) => watchAggregates(db, library, await regionIds(), tell),
    },
  ],
  desk: surveysDesk,
  search: surveysSearch,
} satisfies Feature;
