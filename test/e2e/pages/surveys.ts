import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: [
    '/surveys',
    '/surveys/new',
    '/surveys/late',
    '/surveys/late?schools=unsent',
    '/help',
    '/help?group=type&status=new',
    '/surveys/requests',
  ],
  buzuluk: [
    '/help',
    '/surveys',
    '/surveys?status=accepted',
    '/surveys/late',
    '/surveys/first',
    '/surveys/first?section=contingent',
    '/surveys/first/submissions/first',
    '/surveys/requests',
  ],
  school1: [
    '/surveys/first?section=staffing',
    '/surveys/first/blank',
    '/surveys/first/print',
    '/surveys/first?section=facilities',
    '/help',
  ],
  school3: ['/surveys/requests', '/surveys/first?section=factors'],
  mmc: ['/surveys', '/surveys/late'],
  rcro: ['/help'],
};
