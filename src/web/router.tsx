import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { approvalFeature } from './approval/feature.ts';
import { deskFeature } from './desk/feature.ts';
import { featurePages } from './features.ts';
import { Frame } from './frame/Frame.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { RouteError } from './frame/RouteError.tsx';
import { journalFeature } from './journal/feature.ts';
import { rememberSearches } from './lib/last-search.ts';
import { lazyPage } from './lib/page-code.ts';
import { parseSearch, searchOf, stringifySearch } from './lib/search.ts';
import { sessionQuery } from './lib/session.tsx';
import { notificationsFeature } from './notifications/feature.ts';
import { searchFeature } from './search/feature.ts';

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

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-password',
  validateSearch: searchOf(z.object({ to: z.string() })),
  beforeLoad: async ({ context }) => {
    const { signedIn } = await context.queryClient.ensureQueryData(sessionQuery);
    if (!signedIn) throw redirect({ to: '/login' });
    if (!signedIn.mustChangePassword) throw redirect({ to: '/' });
  },
  component: lazyPage(() => import('./people/FirstPasswordPage.tsx'), 'FirstPasswordPage', []),
});

const delegationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  component: lazyPage(() => import('./surveys/DelegationPage.tsx'), 'DelegationPage', ['delegation']),
});

/** Read by everybody, also before signing in. */
const personalDataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personal-data',
  component: lazyPage(() => import('./people/PersonalDataPage.tsx'), 'PersonalDataPage', ['notices']),
});
const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  component: lazyPage(() => import('./people/AccessibilityPage.tsx'), 'AccessibilityPage', ['notices']),
});

/** Everything behind sign-in. */
const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const { signedIn } = await context.queryClient.ensureQueryData(sessionQuery);
    const search = location.href === '/' ? {} : { to: location.href };
    if (!signedIn) throw redirect({ to: '/login', search });
    if (signedIn.mustChangePassword) throw redirect({ to: '/first-password', search });
  },
  component: Frame,
});

/** The pages of every feature, and of what is put together of them. */
const pages = [
  ...featurePages(frameRoute),
  ...deskFeature.pages(frameRoute),
  ...journalFeature.pages(frameRoute),
  ...notificationsFeature.pages(frameRoute),
  ...approvalFeature.pages(frameRoute),
  ...searchFeature.pages(frameRoute),
  createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage }),
] as const;

export function makeRouter(queryClient: QueryClient) {
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      loginRoute,
      firstPasswordRoute,
      delegationRoute,
      personalDataRoute,
      accessibilityRoute,
      frameRoute.addChildren(pages),
    ]),
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
  });
  rememberSearches(router);
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
