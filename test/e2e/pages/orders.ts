import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: [
    '/orders',
    '/orders/first',
    '/orders/first?view=rows',
    '/orders/first?view=clauses',
    '/orders/first?view=parties',
    '/parties',
  ],
};
