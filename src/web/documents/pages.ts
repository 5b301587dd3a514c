import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { papersContract } from '#domain/documents/papers/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const documentsPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/papers',
      validateSearch: searchOf(papersContract.listPapers.query),
      component: lazyPage(() => import('./papers/PapersPage.tsx'), 'PapersPage', [
        'documents',
        'exports',
        'papers',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/papers/$id',
      component: lazyPage(() => import('./papers/PaperPage.tsx'), 'PaperPage', ['documents', 'papers']),
    }),
  ] as const;
