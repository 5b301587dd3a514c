import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  curator: ['/'],
  controller: ['/'],
  buzuluk: ['/'],
  school1: ['/'],
  mmc: ['/'],
  rcro: ['/'],
  ukn: ['/'],
  ogpu: ['/'],
  federal: ['/'],
};
