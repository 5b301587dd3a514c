import { type Rows, signedIn } from '../../support/matrix.ts';

export const rows: Rows = {
  'desk.getDesk': [signedIn],
};
