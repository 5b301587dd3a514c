import { type Rows, signedIn } from '../../support/matrix.ts';

export const rows: Rows = {
  'forms.listVersions': [signedIn],
  'forms.getDefinition': [signedIn, { params: { code: 'resource-survey', version: 1 } }],
};
