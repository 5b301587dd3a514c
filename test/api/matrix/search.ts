import { everybody, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'search.search': [everybody, { query: { text: 'взаимодействие' } }],
};
