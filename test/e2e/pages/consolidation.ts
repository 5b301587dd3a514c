import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: [
    '/consolidation',
    '/groups',
    '/groups/new',
    '/groups/first',
    '/consolidation?section=contingent&states=sent',
    '/consolidation/texts?section=facilities',
  ],
  buzuluk: [
    '/consolidation?section=contingent',
    '/consolidation/texts?section=facilities',
    '/groups',
    '/groups/first',
    '/groups/new',
  ],
  rcro: ['/consolidation?section=contingent', '/consolidation?section=staffing'],
  ukn: ['/consolidation?section=contingent'],
  federal: ['/country'],
};
