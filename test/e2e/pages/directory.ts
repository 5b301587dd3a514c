import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/school-lists/first', '/school-lists/new', '/organizations', '/organizations/first'],
};
