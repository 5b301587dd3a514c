import { randomUUID } from 'node:crypto';
import { admin, id, ministry, params, type Rows, signedIn } from '../../support/matrix.ts';

const appointment = { role: 'school_head', organizationId: id, validFrom: '2020-01-01' };

export const rows: Rows = {
  'people.getSession': ['public'],
  'people.signIn': ['public', { body: { login: 'nobody-at-all', password: 'неизвестный пароль' } }],
  'people.signOut': [signedIn],
  'people.changePassword': [signedIn, { body: { current: 'не тот', next: 'длинный новый пароль' } }],
  'people.listPeople': [ministry],
  'people.addPerson': [admin, { body: { ...appointment, login: 'newcomer', fullName: 'Новая Анна' } }],
  'people.appoint': [admin, { params, body: appointment }],
  'people.endAppointment': [
    admin,
    { params: { id, appointmentId: randomUUID() }, body: { validTo: '2021-01-01' } },
  ],
  'people.resetPassword': [admin, { params }],
  'people.setBlocked': [admin, { params, body: { blocked: true } }],
};
