import { exactReaders, id, params, type Rows, watchers } from '../../support/matrix.ts';

export const rows: Rows = {
  'consolidation.getConsolidation': [
    [
      ...watchers,
      'supervision_analyst',
      'regional_centre_methodist',
      'municipal_specialist',
      'method_service_specialist',
      'method_centre_specialist',
    ],
    { params },
  ],
  'figures.getFigures': [exactReaders, { params }],
  'figures.listSchools': [exactReaders, { params, query: { cell: 'staffing.primary.count' } }],
  'figures.exportFigures': [exactReaders, { params: { ...params, format: 'xlsx' } }],
  'figures.listTexts': [exactReaders, { params }],
  'schoolGroups.listGroups': [exactReaders],
  'schoolGroups.getGroup': [exactReaders, { params }],
  'schoolGroups.listCandidates': [exactReaders],
  'schoolGroups.recognizeSchools': [exactReaders, { body: { text: '' } }],
  'schoolGroups.makeGroup': [exactReaders, { body: { title: 'Опорные школы', schoolIds: [id] } }],
  'schoolGroups.changeGroup': [exactReaders, { params, body: { title: 'Опорные школы', schoolIds: [id] } }],
  'schoolGroups.removeGroup': [exactReaders, { params }],
  'country.listCollections': [['federal_observer']],
  'country.getCountry': [['federal_observer'], { query: { formCode: 'resource-survey', period: '2020' } }],
};
