import { journalContract } from '#domain/journal/contract.ts';
import { serves } from '#server/lib/feature.ts';
import { journalRoutes } from './routes.ts';

export const journalFeature = {
  endpoints: () => [serves(journalContract, journalRoutes())],
};
