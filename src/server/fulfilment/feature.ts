import { briefsContract } from '#domain/fulfilment/briefs/contract.ts';
import { fulfilmentExportsContract } from '#domain/fulfilment/contract.exports.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { yearContract } from '#domain/fulfilment/contract.year.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import type { Printing } from '#server/plans/service.printing.ts';
import { briefsRoutes } from './briefs/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { fulfilmentExportsRoutes } from './routes.exports.ts';
import { fulfilmentRoutes } from './routes.ts';
import { yearRoutes } from './routes.year.ts';

export const fulfilmentFeature = {
  endpoints: ({ printing, files }: { readonly printing: Printing; readonly files: FileStore }) => [
    serves(fulfilmentContract, fulfilmentRoutes()),
    serves(evidenceContract, evidenceRoutes(printing)),
    serves(briefsContract, briefsRoutes(printing, files)),
    serves(yearContract, yearRoutes()),
    serves(fulfilmentExportsContract, fulfilmentExportsRoutes(printing)),
  ],
} satisfies Feature;
