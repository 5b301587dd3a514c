import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/notices'],
  admin2: ['/letters'],
};
