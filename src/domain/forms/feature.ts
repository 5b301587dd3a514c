import type { Feature } from '#domain/access/feature.ts';
import { formsContract } from './contract.ts';

export const formsFeature = {
  contracts: {
    forms: formsContract,
  },
} as const satisfies Feature;
