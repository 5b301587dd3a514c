import type { Feature } from '#domain/access/feature.ts';
import { planExportsContract } from './contract.exports.ts';
import { linksContract } from './contract.links.ts';
import { plansContract } from './contract.ts';
import { versionsContract } from './contract.versions.ts';
import { planSearched } from './model.search.ts';

export const plansFeature = {
  contracts: {
    plans: plansContract,
    planLinks: linksContract,
    planVersions: versionsContract,
    planExports: planExportsContract,
  },
  searched: planSearched,
} as const satisfies Feature;
