import { roles } from '#domain/access/roles.ts';
import type { Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'service.getHealth': ['public'],
  'service.getDescription': [roles],
};
