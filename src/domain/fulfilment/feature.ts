import type { Feature } from '#domain/access/feature.ts';
import { fulfilmentExportsContract } from './contract.exports.ts';
import { fulfilmentContract } from './contract.ts';
import { yearContract } from './contract.year.ts';
import { evidenceContract } from './evidence/contract.ts';

export const fulfilmentFeature = {
  contracts: {
    fulfilment: fulfilmentContract,
    evidence: evidenceContract,
    year: yearContract,
    fulfilmentExports: fulfilmentExportsContract,
  },
} as const satisfies Feature;
