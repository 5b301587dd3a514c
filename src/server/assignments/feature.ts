import { assignmentsContract } from '#domain/assignments/contract.ts';
import { serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { assignmentsRoutes } from './routes.ts';

export const assignmentsFeature = {
  endpoints: ({ files }: { readonly files: FileStore }) => [
    serves(assignmentsContract, assignmentsRoutes(files)),
  ],
};
