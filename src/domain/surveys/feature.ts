import type { Feature } from '#domain/access/feature.ts';
import { archivesContract } from './archives/contract.ts';
import { campaignsContract } from './campaigns/contract.ts';
import { changeRequestsContract } from './change-requests/contract.ts';
import { surveyExportsContract } from './contract.exports.ts';
import { reviewContract } from './contract.review.ts';
import { surveysContract } from './contract.ts';
import { neededHelpContract } from './help/contract.ts';
import { surveyStandings, surveyTasks, surveyWaits } from './model.desk.ts';
import { surveysSearched } from './model.search.ts';

export const surveysFeature = {
  contracts: {
    surveys: surveysContract,
    surveyExports: surveyExportsContract,
    changeRequests: changeRequestsContract,
    campaigns: campaignsContract,
    review: reviewContract,
    surveyArchives: archivesContract,
    neededHelp: neededHelpContract,
  },
  tasks: surveyTasks,
  searched: surveysSearched,
  waits: surveyWaits,
  standings: surveyStandings,
} as const satisfies Feature;
