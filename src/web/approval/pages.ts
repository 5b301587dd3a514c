import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { approvalContract } from '#domain/approval/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const approvalPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/orders/$id/approval',
      validateSearch: searchOf(approvalContract.previewApproval.query),
      component: lazyPage(() => import('./ApprovalPage.tsx'), 'ApprovalPage', [
        'approval',
        'findings',
        'orders',
        'parties',
        'plans',
        'versions',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/plan-drafts/$id/approval',
      validateSearch: searchOf(approvalContract.previewDraft.query),
      component: lazyPage(() => import('./DraftApprovalPage.tsx'), 'DraftApprovalPage', [
        'approval',
        'directory',
        'documents',
        'parties',
        'plans',
        'versions',
      ]),
    }),
  ] as const;
