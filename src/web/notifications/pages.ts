import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { noticesContract } from '#domain/assignments/notices/contract.ts';
import { notificationsContract } from '#domain/notifications/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const notificationsPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/notices',
      validateSearch: searchOf(noticesContract.listNotices.query),
      component: lazyPage(() => import('./NoticesPage.tsx'), 'NoticesPage', ['mail', 'notices', 'plans']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/letters',
      validateSearch: searchOf(notificationsContract.listLetters.query),
      component: lazyPage(() => import('./LettersPage.tsx'), 'LettersPage', ['mail']),
    }),
  ] as const;
