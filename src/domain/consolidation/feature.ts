import type { Feature } from '#domain/access/feature.ts';
import { countryContract } from './contract.country.ts';
import { exactContract } from './contract.exact.ts';
import { schoolGroupsContract } from './contract.groups.ts';
import { consolidationContract } from './contract.ts';

export const consolidationFeature = {
  contracts: {
    consolidation: consolidationContract,
    figures: exactContract,
    schoolGroups: schoolGroupsContract,
    country: countryContract,
  },
} as const satisfies Feature;
