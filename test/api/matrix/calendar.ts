import { id, params, type Rows, reporters } from '../../support/matrix.ts';

export const rows: Rows = {
  'calendar.getCalendar': ['public', { params: { token: 'такой ссылки никогда не было' } }],
  'calendar.listLinks': [reporters],
  'calendar.makeLink': [reporters, { body: { organizationId: id } }],
  'calendar.revokeLink': [reporters, { params }],
};
