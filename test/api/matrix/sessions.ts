import { params, type Rows, signedIn } from '../../support/matrix.ts';

export const rows: Rows = {
  'sessions.listSessions': [signedIn],
  'sessions.endSession': [signedIn, { params }],
  'sessions.endOtherSessions': [signedIn],
};
