import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/execution', '/roadmap', '/roadmap?view=map', '/roadmap?view=gantt'],
};
