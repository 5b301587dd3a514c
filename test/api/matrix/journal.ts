import type { Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'journal.listJournal': [['ministry_admin', 'controller', 'minister']],
};
