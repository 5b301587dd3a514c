import { randomUUID } from 'node:crypto';
import { everybody, id, ministry, params, type Rows, reporters, watchers } from '../../support/matrix.ts';

export const rows: Rows = {
  'assignments.listAssignments': [everybody],
  'assignments.exportAssignments': [everybody],
  'assignments.getAssignment': [everybody, { params }],
  'assignments.report': [reporters, { params, body: { version: 0, text: 'Сделано' } }],
  'assignments.accept': [[...watchers, 'municipal_specialist'], { params, body: { version: 0 } }],
  'assignments.sendBack': [
    [...watchers, 'municipal_specialist'],
    { params, body: { version: 0, reason: 'Исправьте' } },
  ],
  'assignments.listWaitingReports': [[...watchers, 'municipal_specialist']],
  'assignments.withdraw': [[...watchers, 'municipal_specialist'], { params, body: { version: 0 } }],
  'assignments.acceptTogether': [
    [...watchers, 'municipal_specialist'],
    { body: { reports: [{ id: randomUUID(), version: 0 }] } },
  ],
  'notices.listNotices': [everybody],
  'notices.countNotices': [everybody],
  'notices.readNotices': [everybody, { body: {} }],
  'assignments.getFile': [everybody, { params: { id, fileId: randomUUID() } }],
  'consents.noteConsent': [
    ministry,
    { params, body: { act: { kind: 'Письмо', number: '5', date: '2020-06-01' }, dueOn: '2021-01-01' } },
  ],
  'control.getControl': [[...watchers, 'municipal_specialist']],
  'control.listRed': [[...watchers, 'municipal_specialist']],
  'control.exportRed': [[...watchers, 'municipal_specialist']],
  'control.decideControl': [
    [...watchers, 'municipal_specialist'],
    { body: { ids: [randomUUID()], decision: { action: 'remind', text: 'Напоминаю' } } },
  ],
  'control.explain': [reporters, { params, body: { text: 'Педсовет перенесён' } }],
  'shifts.listShiftRequests': [[...watchers, 'municipal_specialist']],
  'shifts.askShift': [
    reporters,
    { params, body: { version: 0, wantedOn: '2021-01-01', reason: 'Перенос педсовета' } },
  ],
  'shifts.decideShift': [
    [...watchers, 'municipal_specialist'],
    { params: { id, shiftId: randomUUID() }, body: { grantedOn: null, words: 'Причина не указана' } },
  ],
  'additions.getAdditions': [ministry, { params }],
  'additions.addToPlan': [
    ministry,
    { params, body: { measures: [{ measureId: randomUUID(), demands: [], points: [] }] } },
  ],
};
