import { deskContract } from '#domain/desk/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import { deskRoutes } from './routes.ts';

export const deskFeature = {
  endpoints: () => [serves(deskContract, deskRoutes())],
} satisfies Feature;
