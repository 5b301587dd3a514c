import type { Feature } from '#domain/access/feature.ts';
import { documentsContract } from './contract.ts';
import { papersContract } from './papers/contract.ts';

export const documentsFeature = {
  contracts: {
    documents: documentsContract,
    papers: papersContract,
  },
} as const satisfies Feature;
