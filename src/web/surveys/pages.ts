import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { queueFilters } from '#domain/surveys/rules.queue.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const surveysPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys',
      validateSearch: searchOf(surveysContract.listForms.query.extend({ only: z.enum(queueFilters) })),
      component: lazyPage(() => import('./SurveysPage.tsx'), 'SurveysPage', [
        'archives',
        'campaigns',
        'changes',
        'documents',
        'exports',
        'review',
        'surveys',
        'terms',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/new',
      component: lazyPage(() => import('./campaigns/NewCampaignPage.tsx'), 'NewCampaignPage', [
        'campaigns',
        'directory',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/late',
      validateSearch: searchOf(
        surveysContract.listForms.query
          .pick({ campaignId: true, municipalityId: true })
          .extend({ ...surveysContract.getProgress.query.shape, schools: z.enum(['unsent', 'all']) }),
      ),
      component: lazyPage(() => import('./campaigns/LatePage.tsx'), 'LatePage', [
        'campaigns',
        'exports',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/$formId',
      validateSearch: searchOf(z.object({ section: z.string(), cell: z.string() })),
      component: lazyPage(() => import('./SurveyFormPage.tsx'), 'SurveyFormPage', [
        'campaigns',
        'changes',
        'delegation',
        'documents',
        'forms',
        'help',
        'review',
        'surveys',
        'terms',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/$formId/blank',
      component: lazyPage(() => import('./BlankFormPage.tsx'), 'BlankFormPage', ['forms', 'surveys']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/$formId/print',
      component: lazyPage(() => import('./FilledFormPage.tsx'), 'FilledFormPage', [
        'exports',
        'forms',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/$formId/submissions/$stepId',
      component: lazyPage(() => import('./SubmissionPage.tsx'), 'SubmissionPage', [
        'forms',
        'review',
        'surveys',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/surveys/requests',
      validateSearch: searchOf(changeRequestsContract.list.query),
      component: lazyPage(() => import('./requests/ChangeRequestsPage.tsx'), 'ChangeRequestsPage', [
        'changes',
        'surveys',
      ]),
    }),
  ] as const;
