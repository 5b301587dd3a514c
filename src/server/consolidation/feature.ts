import { countryContract } from '#domain/consolidation/contract.country.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import type { Press } from '#server/exports/print-file.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import { refreshShown } from './job.ts';
import { countryRoutes } from './routes.country.ts';
import { exactRoutes } from './routes.exact.ts';
import { groupsRoutes } from './routes.groups.ts';
import { consolidationRoutes } from './routes.ts';

interface Parts {
  readonly library: FormLibrary;
  readonly printing: Press;
}

export const consolidationFeature = {
  endpoints: ({ library, printing }: Parts) => [
    serves(consolidationContract, consolidationRoutes(library, printing)),
    serves(exactContract, exactRoutes(library, printing)),
    serves(schoolGroupsContract, groupsRoutes()),
    serves(countryContract, countryRoutes(library)),
  ],
  jobs: ({ library }: Pick<Parts, 'library'>): Job[] => [
    {
      task: 'refresh_shown',
      at: '*/5 * * * *',
      run: async ({ db, regionIds, now }) => refreshShown(db, library, await regionIds(), now),
    },
  ],
} satisfies Feature;
