import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { approvalContract } from '#domain/assignments/contract.approval.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { yearContract } from '#domain/assignments/contract.year.ts';
import { measureStates } from '#domain/assignments/model.ts';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { formStates, placeSchema } from '#domain/consolidation/model.ts';
import { comparisonBases } from '#domain/consolidation/rules.comparison.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { searchContract } from '#domain/plans/contract.search.ts';
import { changeRequestsContract } from '#domain/surveys/contract.change-requests.ts';
import { neededHelpContract } from '#domain/surveys/contract.needed-help.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { helpGroups } from '#domain/surveys/model.needed-help.ts';
import { queueFilters } from '#domain/surveys/rules.queue.ts';
import { Frame } from './frame/Frame.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { RouteError } from './frame/RouteError.tsx';
import { pageCode } from './lib/page-code.ts';
import { parseSearch, searchOf, stringifySearch } from './lib/search.ts';
import { orderViews } from './plans/order/views.ts';
import { sessionQuery } from './session.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()();

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: searchOf(z.object({ to: z.string() })),
  component: lazyRouteComponent(
    pageCode(() => import('./people/LoginPage.tsx')),
    'LoginPage',
  ),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  component: lazyRouteComponent(
    pageCode(() => import('./surveys/LinkPage.tsx')),
    'LinkPage',
  ),
});

/** Everything behind sign-in. */
const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const { signedIn } = await context.queryClient.ensureQueryData(sessionQuery);
    if (!signedIn)
      throw redirect({ to: '/login', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: Frame,
});
const inFrame = { getParentRoute: () => frameRoute } as const;

// One line per page. Filters of a page are the query of the endpoint it shows.
const pages = [
  createRoute({
    ...inFrame,
    path: '/',
    component: lazyRouteComponent(
      pageCode(() => import('./desk/DeskPage.tsx')),
      'DeskPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/organizations',
    validateSearch: searchOf(directoryContract.listOrganizations.query),
    component: lazyRouteComponent(
      pageCode(() => import('./directory/OrganizationsPage.tsx')),
      'OrganizationsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/organizations/$id/year',
    validateSearch: searchOf(yearContract.getYear.query),
    component: lazyRouteComponent(
      pageCode(() => import('./assignments/YearPage.tsx')),
      'YearPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/municipalities',
    component: lazyRouteComponent(
      pageCode(() => import('./directory/MunicipalitiesPage.tsx')),
      'MunicipalitiesPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/municipalities/$id',
    component: lazyRouteComponent(
      pageCode(() => import('./directory/MunicipalityPage.tsx')),
      'MunicipalityPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/school-lists',
    component: lazyRouteComponent(
      pageCode(() => import('./directory/SchoolListsPage.tsx')),
      'SchoolListsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/school-lists/new',
    component: lazyRouteComponent(
      pageCode(() => import('./directory/NewSchoolListPage.tsx')),
      'NewSchoolListPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/school-lists/$id',
    component: lazyRouteComponent(
      pageCode(() => import('./directory/SchoolListPage.tsx')),
      'SchoolListPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/people',
    validateSearch: searchOf(peopleContract.listPeople.query),
    component: lazyRouteComponent(
      pageCode(() => import('./people/PeoplePage.tsx')),
      'PeoplePage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/journal',
    validateSearch: searchOf(peopleContract.listJournal.query.pick({ subject: true })),
    component: lazyRouteComponent(
      pageCode(() => import('./people/JournalPage.tsx')),
      'JournalPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys',
    validateSearch: searchOf(
      surveysContract.listForms.query.extend({ late: z.literal('yes'), only: z.enum(queueFilters) }),
    ),
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/SurveysPage.tsx')),
      'SurveysPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/new',
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/campaigns/NewCampaignPage.tsx')),
      'NewCampaignPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/late',
    validateSearch: searchOf(
      surveysContract.listForms.query
        .pick({ campaignId: true, municipalityId: true })
        .extend({ ...surveysContract.getProgress.query.shape, schools: z.enum(['unsent', 'all']) }),
    ),
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/campaigns/LatePage.tsx')),
      'LatePage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId',
    validateSearch: searchOf(z.object({ section: z.string(), cell: z.string() })),
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/SurveyFormPage.tsx')),
      'SurveyFormPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId/blank',
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/BlankFormPage.tsx')),
      'BlankFormPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId/print',
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/FilledFormPage.tsx')),
      'FilledFormPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId/submissions/$stepId',
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/SubmissionPage.tsx')),
      'SubmissionPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/consolidation',
    validateSearch: searchOf(
      surveysContract.listForms.query.pick({ campaignId: true, municipalityId: true }).extend({
        section: z.string(),
        ...placeSchema.pick({ groupId: true }).shape,
        states: z.enum(formStates),
        other: z.templateLiteral([z.enum(['campaign', 'municipality', 'group']), ':', z.string()]),
        basis: z.enum(comparisonBases),
        others: z.literal('true'),
      }),
    ),
    component: lazyRouteComponent(
      pageCode(() => import('./consolidation/ConsolidationPage.tsx')),
      'ConsolidationPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/consolidation/texts',
    validateSearch: searchOf(
      exactContract.listTexts.query.extend({
        campaignId: idSchema<'campaign'>(),
        states: z.enum(formStates),
        page: z.coerce.number().int().min(1),
      }),
    ),
    component: lazyRouteComponent(
      pageCode(() => import('./consolidation/TextsPage.tsx')),
      'TextsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/country',
    validateSearch: searchOf(countryContract.getCountry.query.extend({ section: z.string() })),
    component: lazyRouteComponent(
      pageCode(() => import('./consolidation/CountryPage.tsx')),
      'CountryPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/groups',
    component: lazyRouteComponent(
      pageCode(() => import('./consolidation/GroupsPage.tsx')),
      'GroupsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/groups/new',
    component: lazyRouteComponent(
      pageCode(() => import('./consolidation/NewGroupPage.tsx')),
      'NewGroupPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/groups/$id',
    component: lazyRouteComponent(
      pageCode(() => import('./consolidation/GroupPage.tsx')),
      'GroupPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/requests',
    validateSearch: searchOf(changeRequestsContract.list.query),
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/requests/ChangeRequestsPage.tsx')),
      'ChangeRequestsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/help',
    validateSearch: searchOf(
      neededHelpContract.list.query.omit({ formId: true }).extend({ group: z.enum(helpGroups) }),
    ),
    component: lazyRouteComponent(
      pageCode(() => import('./surveys/NeededHelpPage.tsx')),
      'NeededHelpPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/orders',
    component: lazyRouteComponent(
      pageCode(() => import('./plans/OrdersPage.tsx')),
      'OrdersPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/orders/$id',
    validateSearch: searchOf(z.object({ view: z.enum(orderViews) })),
    component: lazyRouteComponent(
      pageCode(() => import('./plans/OrderPage.tsx')),
      'OrderPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/orders/$id/approval',
    validateSearch: searchOf(approvalContract.previewApproval.query),
    component: lazyRouteComponent(
      pageCode(() => import('./assignments/ApprovalPage.tsx')),
      'ApprovalPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/parties',
    validateSearch: searchOf(z.object({ search: z.string() })),
    component: lazyRouteComponent(
      pageCode(() => import('./plans/PartiesPage.tsx')),
      'PartiesPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/search',
    validateSearch: searchOf(searchContract.search.query),
    component: lazyRouteComponent(
      pageCode(() => import('./plans/SearchPage.tsx')),
      'SearchPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/roadmap',
    validateSearch: searchOf(
      z.object({
        plan: z.string(),
        view: z.enum(['map', 'gantt']),
        state: z.enum(measureStates),
        party: z.string(),
        section: z.string(),
        search: z.string(),
        measure: z.string(),
      }),
    ),
    component: lazyRouteComponent(
      pageCode(() => import('./assignments/RoadmapPage.tsx')),
      'RoadmapPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/assignments',
    validateSearch: searchOf(assignmentsContract.listAssignments.query),
    component: lazyRouteComponent(
      pageCode(() => import('./assignments/AssignmentsPage.tsx')),
      'AssignmentsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/assignments/$id',
    component: lazyRouteComponent(
      pageCode(() => import('./assignments/AssignmentPage.tsx')),
      'AssignmentPage',
    ),
  }),
  createRoute({ ...inFrame, path: '$', component: NotFoundPage }),
] as const;

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([loginRoute, linkRoute, frameRoute.addChildren(pages)]),
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
