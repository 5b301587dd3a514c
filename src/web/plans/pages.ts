import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

const versionNumber = z.coerce.number().int().positive();

export const plansPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/plans/$id/versions',
      component: lazyPage(() => import('./VersionsPage.tsx'), 'VersionsPage', ['versions']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/plans/$id/versions/$number',
      component: lazyPage(() => import('./VersionPage.tsx'), 'VersionPage', ['exports', 'versions']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/plans/$id/difference',
      validateSearch: searchOf(z.object({ from: versionNumber, to: versionNumber })),
      component: lazyPage(() => import('./DifferencePage.tsx'), 'DifferencePage', ['versions']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/plan-drafts/$id',
      component: lazyPage(() => import('./DraftPage.tsx'), 'DraftPage', ['terms', 'versions']),
    }),
  ] as const;
