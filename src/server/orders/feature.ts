import { knownForms } from '#domain/catalogue/published.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { partiesRoutes } from './routes.parties.ts';
import { ordersRoutes } from './routes.ts';

export const ordersFeature = {
  endpoints: ({ files }: { readonly files: FileStore }) => [
    serves(ordersContract, ordersRoutes(knownForms, files)),
    serves(partiesContract, partiesRoutes()),
  ],
};
