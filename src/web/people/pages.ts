import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { peopleContract } from '#domain/people/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const peoplePages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/people',
      validateSearch: searchOf(peopleContract.listPeople.query),
      component: lazyPage(() => import('./PeoplePage.tsx'), 'PeoplePage', ['people']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/my-sessions',
      component: lazyPage(() => import('./SessionsPage.tsx'), 'SessionsPage', ['sessions']),
    }),
  ] as const;
