import { everybody, params, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'fulfilment.getRoadmap': [everybody, { params }],
  'evidence.getEvidence': [everybody, { params }],
  'fulfilment.getHeatMap': [everybody, { params }],
  'year.getYear': [everybody, { params }],
  'fulfilmentExports.exportFulfilment': [everybody, { params }],
};
