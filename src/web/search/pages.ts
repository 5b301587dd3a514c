import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { searchContract } from '#domain/search/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const searchPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/search',
      validateSearch: searchOf(searchContract.search.query),
      component: lazyPage(() => import('./SearchPage.tsx'), 'SearchPage', ['search']),
    }),
  ] as const;
