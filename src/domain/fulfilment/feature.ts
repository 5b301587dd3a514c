import type { Feature } from '#domain/access/feature.ts';
import { fulfilmentExportsContract } from './contract.exports.ts';
import { fulfilmentContract } from './contract.ts';
import { yearContract } from './contract.year.ts';

export const fulfilmentFeature = {
  contracts: {
    fulfilment: fulfilmentContract,
    year: yearContract,
    fulfilmentExports: fulfilmentExportsContract,
  },
} as const satisfies Feature;
