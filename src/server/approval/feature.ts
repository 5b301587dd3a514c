import { approvalContract } from '#domain/approval/contract.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import { approvalRoutes } from './routes.ts';

export const approvalFeature = {
  endpoints: ({ library }: { readonly library: FormLibrary }) => [
    serves(approvalContract, approvalRoutes(library)),
  ],
} satisfies Feature;
