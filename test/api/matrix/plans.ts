import { randomUUID } from 'node:crypto';
import { everybody, id, ministry, params, type Rows, watchers } from '../../support/matrix.ts';

export const rows: Rows = {
  'plans.listPlans': [everybody],
  'planVersions.listVersions': [everybody, { params }],
  'planVersions.getVersion': [everybody, { params: { id, number: 1 } }],
  'planVersions.getActFile': [everybody, { params: { id, number: 1 } }],
  'planVersions.setWaiting': [ministry, { params, body: { waiting: null } }],
  'planVersions.listDrafts': [watchers],
  'planVersions.startDraft': [ministry, { body: { kind: 'order', orderId: id } }],
  'planVersions.getDraft': [watchers, { params }],
  'planVersions.saveDraft': [
    ministry,
    { params, body: { revision: 0, content: { title: 'План', items: [], legend: [] } } },
  ],
  'planVersions.discardDraft': [ministry, { params }],
  'planLinks.listLinks': [everybody, { params }],
  'planLinks.addLink': [
    ministry,
    { params, body: { kind: 'depends_on', measureId: id, targetId: randomUUID() } },
  ],
  'planLinks.removeLink': [ministry, { params: { id, linkId: randomUUID() } }],
  'planExports.exportPlan': [everybody, { params: { id, format: 'docx' } }],
};
