import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { yearContract } from '#domain/fulfilment/contract.year.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import { measureStates } from '#domain/fulfilment/model.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const fulfilmentPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/organizations/$id/year',
      validateSearch: searchOf(yearContract.getYear.query),
      component: lazyPage(() => import('./YearPage.tsx'), 'YearPage', [
        'assignments',
        'papers',
        'plans',
        'terms',
        'year',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/execution',
      validateSearch: searchOf(
        evidenceContract.getEvidence.query.extend({
          plan: z.string().optional(),
          missing: z.enum(['some']).optional(),
        }),
      ),
      component: lazyPage(() => import('./evidence/EvidencePage.tsx'), 'EvidencePage', [
        'briefs',
        'evidence',
        'exports',
        'plans',
        'roadmap',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/roadmap',
      validateSearch: searchOf(
        z.object({
          plan: z.string(),
          view: z.enum(['map', 'gantt']),
          state: z.enum(measureStates),
          whose: z.enum(['own', 'all']),
          party: z.string(),
          section: z.string(),
          search: z.string(),
          measure: z.string(),
        }),
      ),
      component: lazyPage(() => import('./RoadmapPage.tsx'), 'RoadmapPage', [
        'assignments',
        'exports',
        'gantt',
        'links',
        'orders',
        'plans',
        'roadmap',
        'terms',
        'versions',
      ]),
    }),
  ] as const;
