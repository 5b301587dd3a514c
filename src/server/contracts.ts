import { plansContract } from '#domain/plans/contract.ts';
import { serviceContract } from '#domain/access/contract.service.ts';
import type { AppContract } from '#domain/access/contract.ts';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { calendarContract } from '#domain/calendar/contract.ts';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { formsContract } from '#domain/forms/contract.ts';
import { fulfilmentExportsContract } from '#domain/fulfilment/contract.exports.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { yearContract } from '#domain/fulfilment/contract.year.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { planExportsContract } from '#domain/plans/contract.exports.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { searchContract } from '#domain/search/contract.ts';
import { campaignsContract } from '#domain/surveys/contract.campaigns.ts';
import { changeRequestsContract } from '#domain/surveys/contract.change-requests.ts';
import { neededHelpContract } from '#domain/surveys/contract.needed-help.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';

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
