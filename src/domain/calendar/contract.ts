import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { calendarFeedSchema } from './model.ts';

export const calendarContract = defineContract({
  getCalendar: {
    summary:
      'Terms of an organisation’s assignments as iCalendar (RFC 5545), under a link that can be taken back',
    method: 'GET',
    path: '/api/calendar/:token.ics',
    right: 'public',
    audit: 'calendar.read',
    params: z.object({ token: z.string().max(200) }),
    response: 'file',
  },
  listFeeds: {
    summary: 'Living calendar links within the scope',
    method: 'GET',
    path: '/api/calendar-feeds',
    right: 'calendar.manage',
    audit: 'calendar.links_listed',
    query: z.object({ ...pageQuery }),
    response: listPage(calendarFeedSchema),
  },
  makeFeed: {
    summary:
      'Make an organisation’s calendar link; the living one stops where it is named, else it is a conflict. The token is told once',
    method: 'POST',
    path: '/api/calendar-feeds',
    right: 'calendar.manage',
    audit: 'calendar.link_made',
    secret: true,
    body: z.object({
      organizationId: idSchema<'organization'>(),
      /** The living link that this one takes the place of. */
      replaces: idSchema<'calendar_feed'>().nullable().default(null),
    }),
    response: z.object({ feed: calendarFeedSchema, token: z.string() }),
  },
  revokeFeed: {
    summary: 'Take a calendar link back: from now on it opens nothing',
    method: 'DELETE',
    path: '/api/calendar-feeds/:id',
    right: 'calendar.manage',
    audit: 'calendar.link_revoked',
    params: z.object({ id: idSchema<'calendar_feed'>() }),
    response: 'empty',
  },
});
