import type { Feature } from '#domain/access/feature.ts';
import { briefsContract } from './briefs/contract.ts';
import { fulfilmentExportsContract } from './contract.exports.ts';
import { fulfilmentContract } from './contract.ts';
import { yearContract } from './contract.year.ts';
import { evidenceContract } from './evidence/contract.ts';

export const fulfilmentFeature = {
  contracts: {
    fulfilment: fulfilmentContract,
    evidence: evidenceContract,
    briefs: briefsContract,
    year: yearContract,
    fulfilmentExports: fulfilmentExportsContract,
  },
} as const satisfies Feature;
