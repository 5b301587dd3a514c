import { journalContract } from '#domain/journal/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import { journalRoutes } from './routes.ts';

export const journalFeature = {
  endpoints: () => [serves(journalContract, journalRoutes())],
} satisfies Feature;
