import type { Feature } from '#domain/access/feature.ts';
import { documentsContract } from './contract.ts';

export const documentsFeature = {
  contracts: {
    documents: documentsContract,
  },
} as const satisfies Feature;
