import { documentsContract } from '#domain/documents/contract.ts';
import { serves } from '#server/lib/feature.ts';
import { documentsRoutes } from './routes.ts';

export const documentsFeature = {
  endpoints: () => [serves(documentsContract, documentsRoutes())],
};
