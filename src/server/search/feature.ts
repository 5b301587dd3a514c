import { searchContract } from '#domain/search/contract.ts';
import { serves } from '#server/lib/feature.ts';
import { searchRoutes } from './routes.ts';

export const searchFeature = {
  endpoints: () => [serves(searchContract, searchRoutes())],
};
