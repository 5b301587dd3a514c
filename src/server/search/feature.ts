import { searchContract } from '#domain/search/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import { searchRoutes } from './routes.ts';

export const searchFeature = {
  endpoints: () => [serves(searchContract, searchRoutes())],
} satisfies Feature;
