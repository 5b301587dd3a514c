import { id, ministry, params, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'approval.previewApproval': [ministry, { params, query: { schoolListId: id } }],
  'approval.approveOrder': [ministry, { params, body: { schoolListId: id } }],
  'approval.previewDraft': [ministry, { params, query: { schoolListId: id } }],
  'approval.approveDraft': [
    ministry,
    {
      params,
      body: {
        schoolListId: id,
        revision: 0,
        act: { kind: 'Приказ', number: '1', date: '2020-09-01' },
        summary: 'Уточнены сроки',
      },
    },
  ],
};
