import { planExportsContract } from '#domain/plans/contract.exports.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { planExportsRoutes } from './routes.exports.ts';
import { linksRoutes } from './routes.links.ts';
import { plansRoutes } from './routes.ts';
import { versionsRoutes } from './routes.versions.ts';
import { planSearch } from './search.ts';
import type { Printing } from './service.printing.ts';

interface Parts {
  readonly files: FileStore;
  readonly printing: Printing;
}

export const plansFeature = {
  endpoints: ({ files, printing }: Parts) => [
    serves(plansContract, plansRoutes()),
    serves(linksContract, linksRoutes()),
    serves(versionsContract, versionsRoutes(files)),
    serves(planExportsContract, planExportsRoutes(printing)),
  ],
  search: planSearch,
} satisfies Feature;
