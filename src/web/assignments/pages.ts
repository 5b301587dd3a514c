import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const assignmentsPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/plans/$id/additions',
      component: lazyPage(() => import('./additions/AdditionsPage.tsx'), 'AdditionsPage', [
        'additions',
        'evidence',
        'plans',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/assignments',
      validateSearch: searchOf(assignmentsContract.listAssignments.query),
      component: lazyPage(() => import('./AssignmentsPage.tsx'), 'AssignmentsPage', [
        'assignments',
        'exports',
        'papers',
        'plans',
        'terms',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/control',
      validateSearch: searchOf(controlContract.listRed.query),
      component: lazyPage(() => import('./control/ControlPage.tsx'), 'ControlPage', [
        'assignments',
        'control',
        'exports',
        'plans',
        'terms',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/assignments/shifts',
      validateSearch: searchOf(shiftsContract.listShiftRequests.query),
      component: lazyPage(() => import('./shifts/ShiftsPage.tsx'), 'ShiftsPage', [
        'assignments',
        'plans',
        'shifts',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/assignments/queue',
      validateSearch: searchOf(
        assignmentsContract.listWaitingReports.query.extend({ id: idSchema<'assignment'>().optional() }),
      ),
      component: lazyPage(() => import('./queue/QueuePage.tsx'), 'QueuePage', [
        'assignments',
        'documents',
        'exports',
        'papers',
        'plans',
        'terms',
        'versions',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/assignments/$id',
      component: lazyPage(() => import('./AssignmentPage.tsx'), 'AssignmentPage', [
        'assignments',
        'control',
        'documents',
        'exports',
        'papers',
        'plans',
        'shifts',
        'terms',
        'versions',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/assignments/$id/print',
      validateSearch: searchOf(z.object({ at: z.string() })),
      component: lazyPage(() => import('./ReportSheetPage.tsx'), 'ReportSheetPage', ['documents', 'exports']),
    }),
  ] as const;
