import { id, params, type Rows, reporters } from '../../support/matrix.ts';

export const rows: Rows = {
  'calendar.getCalendar': ['public', { params: { token: 'такой ссылки никогда не было' } }],
  'calendar.listFeeds': [reporters],
  'calendar.makeFeed': [reporters, { body: { organizationId: id } }],
  'calendar.revokeFeed': [reporters, { params }],
};
