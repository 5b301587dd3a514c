import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { formStates, placeSchema } from '#domain/consolidation/model.ts';
import { comparisonBases } from '#domain/consolidation/rules.comparison.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { yearContract } from '#domain/fulfilment/contract.year.ts';
import { measureStates } from '#domain/fulfilment/model.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { searchContract } from '#domain/search/contract.ts';
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
import { orderSearchSchema } from './orders/findings/views.ts';
import { sessionQuery } from './session.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

/** A page is a download of its own. */
const lazy = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(pageCode(load), name);

const rootRoute = createRootRouteWithContext<RouterContext>()();

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: searchOf(z.object({ to: z.string() })),
  component: lazy(() => import('./people/LoginPage.tsx'), 'LoginPage'),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  component: lazy(() => import('./surveys/LinkPage.tsx'), 'LinkPage'),
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

const versionNumber = z.coerce.number().int().positive();

// One line per page. Filters of a page are the query of the endpoint it shows.
const pages = [
  createRoute({
    ...inFrame,
    path: '/',
    component: lazy(() => import('./desk/DeskPage.tsx'), 'DeskPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/organizations',
    validateSearch: searchOf(directoryContract.listOrganizations.query),
    component: lazy(() => import('./directory/OrganizationsPage.tsx'), 'OrganizationsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/organizations/$id/year',
    validateSearch: searchOf(yearContract.getYear.query),
    component: lazy(() => import('./fulfilment/YearPage.tsx'), 'YearPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/municipalities',
    component: lazy(() => import('./directory/MunicipalitiesPage.tsx'), 'MunicipalitiesPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/municipalities/$id',
    component: lazy(() => import('./directory/MunicipalityPage.tsx'), 'MunicipalityPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/school-lists',
    component: lazy(() => import('./directory/SchoolListsPage.tsx'), 'SchoolListsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/school-lists/new',
    component: lazy(() => import('./directory/NewSchoolListPage.tsx'), 'NewSchoolListPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/school-lists/$id',
    component: lazy(() => import('./directory/SchoolListPage.tsx'), 'SchoolListPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/people',
    validateSearch: searchOf(peopleContract.listPeople.query),
    component: lazy(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    ...inFrame,
    path: '/journal',
    validateSearch: searchOf(journalContract.listJournal.query.pick({ subject: true })),
    component: lazy(() => import('./journal/JournalPage.tsx'), 'JournalPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys',
    validateSearch: searchOf(
      surveysContract.listForms.query.extend({ late: z.literal('yes'), only: z.enum(queueFilters) }),
    ),
    component: lazy(() => import('./surveys/SurveysPage.tsx'), 'SurveysPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/new',
    component: lazy(() => import('./surveys/campaigns/NewCampaignPage.tsx'), 'NewCampaignPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/late',
    validateSearch: searchOf(
      surveysContract.listForms.query
        .pick({ campaignId: true, municipalityId: true })
        .extend({ ...surveysContract.getProgress.query.shape, schools: z.enum(['unsent', 'all']) }),
    ),
    component: lazy(() => import('./surveys/campaigns/LatePage.tsx'), 'LatePage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId',
    validateSearch: searchOf(z.object({ section: z.string(), cell: z.string() })),
    component: lazy(() => import('./surveys/SurveyFormPage.tsx'), 'SurveyFormPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId/blank',
    component: lazy(() => import('./surveys/BlankFormPage.tsx'), 'BlankFormPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId/print',
    component: lazy(() => import('./surveys/FilledFormPage.tsx'), 'FilledFormPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/$formId/submissions/$stepId',
    component: lazy(() => import('./surveys/SubmissionPage.tsx'), 'SubmissionPage'),
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
    component: lazy(() => import('./consolidation/ConsolidationPage.tsx'), 'ConsolidationPage'),
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
    component: lazy(() => import('./consolidation/TextsPage.tsx'), 'TextsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/country',
    validateSearch: searchOf(countryContract.getCountry.query.extend({ section: z.string() })),
    component: lazy(() => import('./consolidation/CountryPage.tsx'), 'CountryPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/groups',
    component: lazy(() => import('./consolidation/GroupsPage.tsx'), 'GroupsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/groups/new',
    component: lazy(() => import('./consolidation/NewGroupPage.tsx'), 'NewGroupPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/groups/$id',
    component: lazy(() => import('./consolidation/GroupPage.tsx'), 'GroupPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/surveys/requests',
    validateSearch: searchOf(changeRequestsContract.list.query),
    component: lazy(() => import('./surveys/requests/ChangeRequestsPage.tsx'), 'ChangeRequestsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/help',
    validateSearch: searchOf(
      neededHelpContract.list.query.omit({ formId: true }).extend({ group: z.enum(helpGroups) }),
    ),
    component: lazy(() => import('./surveys/NeededHelpPage.tsx'), 'NeededHelpPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/orders',
    component: lazy(() => import('./orders/OrdersPage.tsx'), 'OrdersPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/orders/$id',
    validateSearch: searchOf(orderSearchSchema),
    component: lazy(() => import('./orders/OrderPage.tsx'), 'OrderPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/orders/$id/approval',
    validateSearch: searchOf(approvalContract.previewApproval.query),
    component: lazy(() => import('./approval/ApprovalPage.tsx'), 'ApprovalPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/plans/$id/versions',
    component: lazy(() => import('./plans/VersionsPage.tsx'), 'VersionsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/plans/$id/versions/$number',
    component: lazy(() => import('./plans/VersionPage.tsx'), 'VersionPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/plans/$id/difference',
    validateSearch: searchOf(z.object({ from: versionNumber, to: versionNumber })),
    component: lazy(() => import('./plans/DifferencePage.tsx'), 'DifferencePage'),
  }),
  createRoute({
    ...inFrame,
    path: '/plan-drafts/$id',
    component: lazy(() => import('./plans/DraftPage.tsx'), 'DraftPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/plan-drafts/$id/approval',
    validateSearch: searchOf(approvalContract.previewDraft.query),
    component: lazy(() => import('./approval/DraftApprovalPage.tsx'), 'DraftApprovalPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/parties',
    validateSearch: searchOf(z.object({ search: z.string() })),
    component: lazy(() => import('./orders/PartiesPage.tsx'), 'PartiesPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/search',
    validateSearch: searchOf(searchContract.search.query),
    component: lazy(() => import('./search/SearchPage.tsx'), 'SearchPage'),
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
    component: lazy(() => import('./fulfilment/RoadmapPage.tsx'), 'RoadmapPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/assignments',
    validateSearch: searchOf(assignmentsContract.listAssignments.query),
    component: lazy(() => import('./assignments/AssignmentsPage.tsx'), 'AssignmentsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/assignments/$id',
    component: lazy(() => import('./assignments/AssignmentPage.tsx'), 'AssignmentPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/assignments/$id/print',
    validateSearch: searchOf(z.object({ at: z.string() })),
    component: lazy(() => import('./assignments/ReportSheetPage.tsx'), 'ReportSheetPage'),
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
