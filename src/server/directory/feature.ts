import { directoryContract } from '#domain/directory/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import { directoryRoutes } from './routes.ts';
import { directorySearch } from './search.ts';

export const directoryFeature = {
  endpoints: ({ demo }: { readonly demo: boolean }) => [serves(directoryContract, directoryRoutes({ demo }))],
  search: directorySearch,
} satisfies Feature;
