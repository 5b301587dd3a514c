import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';
import { orderSearchSchema } from './findings/views.ts';

export const ordersPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/orders',
      component: lazyPage(() => import('./OrdersPage.tsx'), 'OrdersPage', ['orders', 'parties']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/orders/$id',
      validateSearch: searchOf(orderSearchSchema),
      component: lazyPage(() => import('./OrderPage.tsx'), 'OrderPage', [
        'directory',
        'findings',
        'orderReview',
        'orders',
        'parties',
        'terms',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/parties',
      validateSearch: searchOf(z.object({ search: z.string() })),
      component: lazyPage(() => import('./PartiesPage.tsx'), 'PartiesPage', [
        'directory',
        'orders',
        'parties',
      ]),
    }),
  ] as const;
