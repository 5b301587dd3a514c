import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/papers', '/papers/first'],
  school1: ['/papers'],
};
