import { campaignsContract } from '#domain/surveys/contract.campaigns.ts';
import { changeRequestsContract } from '#domain/surveys/contract.change-requests.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Job, serves } from '#server/lib/feature.ts';
import { neededHelpRoutes } from './help/routes.ts';
import { watchAggregates } from './job.ts';
import { campaignsRoutes } from './routes.campaigns.ts';
import { changeRequestsRoutes } from './routes.change-requests.ts';
import { reviewRoutes } from './routes.review.ts';
import { surveysRoutes } from './routes.ts';

interface Parts {
  readonly library: FormLibrary;
}

export const surveysFeature = {
  endpoints: ({ library }: Parts) => [
    serves(surveysContract, surveysRoutes(library)),
    serves(changeRequestsContract, changeRequestsRoutes(library)),
    serves(campaignsContract, campaignsRoutes(library)),
    serves(reviewContract, reviewRoutes(library)),
    serves(neededHelpContract, neededHelpRoutes(library)),
  ],
  jobs: ({ library }: Parts): Job[] => [
    {
      task: 'verify_aggregates',
      at: '40 20 * * *',
      run: async ({ db, regionIds, tell }) => watchAggregates(db, library, await regionIds(), tell),
    },
  ],
};
