import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { lazyPage } from '#web/lib/page-code.ts';

export const deskPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/',
      component: lazyPage(() => import('./DeskPage.tsx'), 'DeskPage', ['desk', 'plans', 'terms', 'year']),
    }),
  ] as const;
