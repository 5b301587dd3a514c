import type { Pages } from '../../support/visit.ts';

export const pages: Pages = {
  school1: ['/search', '/search?text=сетевое взаимодействие'],
};
