import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { helpGroups } from '#domain/surveys/help/model.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const neededHelpPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/help',
      validateSearch: searchOf(
        neededHelpContract.list.query.omit({ formId: true }).extend({ group: z.enum(helpGroups) }),
      ),
      component: lazyPage(() => import('./NeededHelpPage.tsx'), 'NeededHelpPage', [
        'documents',
        'exports',
        'help',
      ]),
    }),
  ] as const;
