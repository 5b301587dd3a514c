import { admin, everybody, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'notifications.getMailSettings': [everybody],
  'notifications.setMailSettings': [everybody, { body: { address: 'a@example.org', hour: 9, isOn: false } }],
  'notifications.listLetters': [admin],
};
