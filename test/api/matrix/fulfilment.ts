import { everybody, exactReaders, id, params, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'fulfilment.getRoadmap': [everybody, { params }],
  'evidence.getEvidence': [everybody, { params }],
  'evidence.exportEvidence': [everybody, { params }],
  'fulfilment.getHeatMap': [everybody, { params }],
  'year.getYear': [everybody, { params }],
  'briefs.exportBrief': [exactReaders, { params: { id, format: 'pdf' } }],
  'briefs.listBriefs': [exactReaders, { params }],
  'briefs.keepBrief': [
    exactReaders,
    { params, body: { on: '2020-05-31', sections: [], format: 'pdf', addressee: 'Министру' } },
  ],
  'briefs.openBrief': [exactReaders, { params: { id, briefId: id } }],
  'fulfilmentExports.exportFulfilment': [everybody, { params }],
};
