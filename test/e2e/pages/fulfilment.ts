import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/roadmap', '/roadmap?view=map', '/roadmap?view=gantt'],
};
