import { exactReaders, id, params, type Rows, watchers } from '../../support/matrix.ts';

const readers = [
  ...watchers,
  'supervision_analyst',
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
] as const;

export const rows: Rows = {
  'consolidation.getConsolidation': [readers, { params }],
  'consolidation.exportConsolidation': [readers, { params: { ...params, format: 'xlsx' } }],
  'figures.getFigures': [exactReaders, { params }],
  'figures.listSchools': [exactReaders, { params, query: { cell: 'staffing.primary.count' } }],
  'figures.exportFigures': [exactReaders, { params: { ...params, format: 'xlsx' } }],
  'figures.exportComparison': [
    exactReaders,
    { params: { ...params, format: 'xlsx' }, query: { other: `municipality:${id}` } },
  ],
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
