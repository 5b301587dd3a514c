import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/people', '/my-sessions'],
  admin2: ['/', '/people'],
};
