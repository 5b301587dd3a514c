import { admin, everybody, id, ministry, params, progress, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'directory.moveClock': [admin, { body: { businessOn: null } }],
  'directory.listMunicipalities': [everybody],
  'directory.getMunicipality': [everybody, { params }],
  'directory.listOrganizations': [everybody],
  'directory.listSchoolLists': [progress],
  'directory.getSchoolList': [progress, { params }],
  'directory.recognizeSchools': [ministry, { body: { text: '' } }],
  'directory.decideSchoolList': [
    ministry,
    { body: { number: '1', decidedOn: '2020-01-01', reason: 'Проба', schoolIds: [id] } },
  ],
};
