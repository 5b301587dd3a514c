import { flow } from '#domain/kernel/flow.ts';
import type { OrderStatus } from './model.ts';

/** Findings are decided until the roadmap is approved; a draft of it can only be begun to be approved. */
export const orderFlow = flow<OrderStatus, 'decide' | 'approve'>('order', {
  review: { decide: 'review', approve: 'approved' },
  approved: {},
});
