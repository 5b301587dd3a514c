import { serviceContract } from './access/contract.service.ts';
import type { AppContract } from './access/contract.ts';
import { approvalContract } from './approval/contract.ts';
import { assignmentsContract } from './assignments/contract.ts';
import { calendarContract } from './calendar/contract.ts';
import { countryContract } from './consolidation/contract.country.ts';
import { exactContract } from './consolidation/contract.exact.ts';
import { schoolGroupsContract } from './consolidation/contract.groups.ts';
import { consolidationContract } from './consolidation/contract.ts';
import { deskContract } from './desk/contract.ts';
import { directoryContract } from './directory/contract.ts';
import { documentsContract } from './documents/contract.ts';
import { formsContract } from './forms/contract.ts';
import { fulfilmentExportsContract } from './fulfilment/contract.exports.ts';
import { fulfilmentContract } from './fulfilment/contract.ts';
import { yearContract } from './fulfilment/contract.year.ts';
import { journalContract } from './journal/contract.ts';
import { partiesContract } from './orders/contract.parties.ts';
import { ordersContract } from './orders/contract.ts';
import { peopleContract } from './people/contract.ts';
import { planExportsContract } from './plans/contract.exports.ts';
import { linksContract } from './plans/contract.links.ts';
import { plansContract } from './plans/contract.ts';
import { versionsContract } from './plans/contract.versions.ts';
import { searchContract } from './search/contract.ts';
import { campaignsContract } from './surveys/contract.campaigns.ts';
import { changeRequestsContract } from './surveys/contract.change-requests.ts';
import { reviewContract } from './surveys/contract.review.ts';
import { surveysContract } from './surveys/contract.ts';
import { neededHelpContract } from './surveys/help/contract.ts';

/** The whole interface of the server, feature by feature. */
export const contracts = {
  service: serviceContract,
  directory: directoryContract,
  people: peopleContract,
  documents: documentsContract,
  forms: formsContract,
  surveys: surveysContract,
  changeRequests: changeRequestsContract,
  campaigns: campaignsContract,
  review: reviewContract,
  neededHelp: neededHelpContract,
  consolidation: consolidationContract,
  figures: exactContract,
  schoolGroups: schoolGroupsContract,
  country: countryContract,
  orders: ordersContract,
  plans: plansContract,
  search: searchContract,
  parties: partiesContract,
  planLinks: linksContract,
  planVersions: versionsContract,
  assignments: assignmentsContract,
  fulfilment: fulfilmentContract,
  year: yearContract,
  approval: approvalContract,
  planExports: planExportsContract,
  fulfilmentExports: fulfilmentExportsContract,
  calendar: calendarContract,
  desk: deskContract,
  journal: journalContract,
} as const satisfies Record<string, AppContract>;
