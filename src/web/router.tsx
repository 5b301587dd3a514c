import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { approvalPages } from './approval/pages.ts';
import { assignmentsPages } from './assignments/pages.ts';
import { consolidationPages } from './consolidation/pages.ts';
import { deskPages } from './desk/pages.ts';
import { directoryPages } from './directory/pages.ts';
import { Frame } from './frame/Frame.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { RouteError } from './frame/RouteError.tsx';
import { fulfilmentPages } from './fulfilment/pages.ts';
import { journalPages } from './journal/pages.ts';
import { lazyPage } from './lib/page-code.ts';
import { parseSearch, searchOf, stringifySearch } from './lib/search.ts';
import { sessionQuery } from './lib/session.tsx';
import { ordersPages } from './orders/pages.ts';
import { peoplePages } from './people/pages.ts';
import { plansPages } from './plans/pages.ts';
import { searchPages } from './search/pages.ts';
import { surveysPages } from './surveys/pages.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()();

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: searchOf(z.object({ to: z.string() })),
  component: lazyPage(() => import('./people/LoginPage.tsx'), 'LoginPage', []),
});

const delegationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  component: lazyPage(() => import('./surveys/DelegationPage.tsx'), 'DelegationPage', ['delegation']),
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

/** The pages of every feature. */
const pages = [
  ...deskPages(frameRoute),
  ...directoryPages(frameRoute),
  ...fulfilmentPages(frameRoute),
  ...peoplePages(frameRoute),
  ...journalPages(frameRoute),
  ...surveysPages(frameRoute),
  ...consolidationPages(frameRoute),
  ...ordersPages(frameRoute),
  ...approvalPages(frameRoute),
  ...plansPages(frameRoute),
  ...searchPages(frameRoute),
  ...assignmentsPages(frameRoute),
  createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage }),
] as const;

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([loginRoute, delegationRoute, frameRoute.addChildren(pages)]),
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
