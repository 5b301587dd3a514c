import type { Feature } from '#domain/access/feature.ts';
import { peopleContract } from './contract.ts';

export const peopleFeature = {
  contracts: {
    people: peopleContract,
  },
} as const satisfies Feature;
