import { knownForms } from '#domain/catalogue/published.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { UploadRules } from '#server/documents/service.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { ordersDesk } from './desk.ts';
import { partiesRoutes } from './routes.parties.ts';
import { ordersRoutes } from './routes.ts';
import { orderSearch } from './search.ts';

interface Parts {
  readonly files: FileStore;
  readonly uploads: UploadRules;
}

export const ordersFeature = {
  endpoints: ({ files, uploads }: Parts) => [
    serves(ordersContract, ordersRoutes(knownForms, files, uploads)),
    serves(partiesContract, partiesRoutes()),
  ],
  desk: ordersDesk,
  search: orderSearch,
} satisfies Feature;
