import { everybody, id, params, type Rows, reporters } from '../../support/matrix.ts';

const paper = { kind: 'act', subject: 'О координаторе', fileIds: [id] };

export const rows: Rows = {
  'documents.uploadFile': [reporters, { query: { name: 'programme.exe' }, body: new Blob(['x']) }],
  'papers.listPapers': [everybody],
  'papers.exportPapers': [everybody],
  'papers.getPaper': [everybody, { params }],
  'papers.registerPaper': [reporters, { body: paper }],
  'papers.changePaper': [reporters, { params, body: { ...paper, version: 0 } }],
  'papers.withdrawPaper': [reporters, { params, body: { version: 0, reason: 'Записан дважды' } }],
  'papers.openPaperFile': [everybody, { params: { id, fileId: id } }],
};
