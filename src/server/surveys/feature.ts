import { archivesContract } from '#domain/surveys/archives/contract.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { Press } from '#server/exports/print-file.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { prepareArchives, purgeArchives } from './archives/job.ts';
import { archivesRoutes } from './archives/routes.ts';
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
  readonly files: FileStore;
  readonly library: FormLibrary;
  readonly printing: Press;
}

export const surveysFeature = {
  endpoints: ({ files, library, printing }: Parts) => [
    serves(surveysContract, surveysRoutes(library)),
    serves(surveyExportsContract, surveyExportsRoutes(library, printing)),
    serves(archivesContract, archivesRoutes(library, files)),
    serves(changeRequestsContract, changeRequestsRoutes(library)),
    serves(campaignsContract, campaignsRoutes(library)),
    serves(reviewContract, reviewRoutes(library)),
    serves(neededHelpContract, neededHelpRoutes(library, printing)),
  ],
  jobs: ({ library, printing }: Omit<Parts, 'files'>): Job[] => [
    {
      task: 'verify_aggregates',
      at: '40 20 * * *',
      run: async ({ db, regionIds, tell }) => watchAggregates(db, library, await regionIds(), tell),
    },
    {
      task: 'prepare_archives',
      // Whoever asks queues it as well; by the clock it finds what a killed server has left.
      at: '* * * * *',
      run: (work) => prepareArchives(work, library, printing),
    },
    {
      task: 'purge_archives',
      at: '47 * * * *',
      run: ({ asOwner, files, now }) => asOwner((owner) => purgeArchives(owner, files, now)),
    },
  ],
  desk: surveysDesk,
  search: surveysSearch,
} satisfies Feature;
