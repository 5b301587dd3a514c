import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: [
    '/control',
    '/assignments/shifts',
    '/assignments',
    '/assignments/queue',
    '/assignments/first',
    '/assignments/first/print',
  ],
};
