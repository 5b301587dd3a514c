import { formsContract } from '#domain/forms/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import type { FormLibrary } from './library.ts';
import { formsRoutes } from './routes.ts';

export const formsFeature = {
  endpoints: ({ library }: { readonly library: FormLibrary }) => [
    serves(formsContract, formsRoutes(library)),
  ],
} satisfies Feature;
