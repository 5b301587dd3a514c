import type { Feature } from '#domain/access/feature.ts';
import { directoryContract } from './contract.ts';

export const directoryFeature = {
  contracts: {
    directory: directoryContract,
  },
} as const satisfies Feature;
