import { admin, ministry, params, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'proposals.listProposals': [ministry],
  'proposals.agreeToProposal': [admin, { params }],
  'proposals.declineProposal': [admin, { params }],
};
