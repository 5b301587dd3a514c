import { type Rows, reporters } from '../../support/matrix.ts';

export const rows: Rows = {
  'documents.uploadFile': [reporters, { query: { name: 'programme.exe' }, body: new Blob(['x']) }],
};
