import { neededHelp } from '#domain/catalogue/forms/needed-help.ts';
import { pupilsCells } from '#domain/catalogue/forms/pupils-cell.ts';
import { publishedForms } from '#domain/catalogue/published.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import { campaignsRoutes } from './campaigns/routes.ts';
import { changeRequestsRoutes } from './change-requests/routes.ts';
import { surveysDesk } from './desk.ts';
import { neededHelpRoutes } from './help/routes.ts';
import { watchAggregates } from './job.ts';
import { reviewRoutes } from './review/routes.ts';
import { surveysRoutes } from './routes.ts';

interface Parts {
  readonly library: FormLibrary;
}

const help = {
  registers: neededHelp,
  definitions: Object.keys(neededHelp).flatMap(
    (code) => publishedForms.findLast((form) => form.code === code) ?? [],
  ),
};

export const surveysFeature = {
  endpoints: ({ library }: Parts) => [
    serves(surveysContract, surveysRoutes(library)),
    serves(changeRequestsContract, changeRequestsRoutes(library)),
    serves(campaignsContract, campaignsRoutes(library)),
    serves(reviewContract, reviewRoutes(library, pupilsCells)),
    serves(neededHelpContract, neededHelpRoutes(help)),
  ],
  jobs: ({ library }: Parts): Job[] => [
    {
      task: 'verify_aggregates',
      at: '40 20 * * *',
      run: async ({ db, regionIds, tell }) => watchAggregates(db, library, await regionIds(), tell),
    },
  ],
  desk: surveysDesk,
} satisfies Feature;
