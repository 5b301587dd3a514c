import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { formStates, otherSchema, placeSchema } from '#domain/consolidation/model.ts';
import { comparisonBases } from '#domain/consolidation/rules.comparison.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const consolidationPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/consolidation',
      validateSearch: searchOf(
        surveysContract.listForms.query.pick({ campaignId: true, municipalityId: true }).extend({
          section: z.string(),
          ...placeSchema.pick({ groupId: true }).shape,
          states: z.enum(formStates),
          other: otherSchema,
          basis: z.enum(comparisonBases),
          others: z.literal('true'),
        }),
      ),
      component: lazyPage(() => import('./ConsolidationPage.tsx'), 'ConsolidationPage', [
        'changes',
        'consolidation',
        'exports',
        'forms',
        'review',
        'smallCells',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/consolidation/texts',
      validateSearch: searchOf(
        exactContract.listTexts.query.extend({
          campaignId: idSchema<'campaign'>(),
          states: z.enum(formStates),
          page: z.coerce.number().int().min(1),
        }),
      ),
      component: lazyPage(() => import('./TextsPage.tsx'), 'TextsPage', [
        'consolidation',
        'forms',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/country',
      validateSearch: searchOf(countryContract.getCountry.query.extend({ section: z.string() })),
      component: lazyPage(() => import('./CountryPage.tsx'), 'CountryPage', [
        'changes',
        'consolidation',
        'country',
        'forms',
        'review',
        'smallCells',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/groups',
      component: lazyPage(() => import('./groups/GroupsPage.tsx'), 'GroupsPage', ['groups']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/groups/new',
      component: lazyPage(() => import('./groups/NewGroupPage.tsx'), 'NewGroupPage', ['directory', 'groups']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/groups/$id',
      component: lazyPage(() => import('./groups/GroupPage.tsx'), 'GroupPage', [
        'directory',
        'groups',
        'year',
      ]),
    }),
  ] as const;
