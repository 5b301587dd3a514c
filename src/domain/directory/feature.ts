import type { Feature } from '#domain/access/feature.ts';
import { directoryContract } from './contract.ts';
import { directorySearched } from './model.search.ts';

export const directoryFeature = {
  contracts: {
    directory: directoryContract,
  },
  searched: directorySearched,
} as const satisfies Feature;
