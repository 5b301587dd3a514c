import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { journalContract } from '#domain/journal/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const journalPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/journal',
      validateSearch: searchOf(journalContract.listJournal.query),
      component: lazyPage(() => import('./JournalPage.tsx'), 'JournalPage', ['journal']),
    }),
  ] as const;
