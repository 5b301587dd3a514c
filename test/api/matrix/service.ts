import type { Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'service.getHealth': ['public'],
  'service.getDescription': ['public'],
};
