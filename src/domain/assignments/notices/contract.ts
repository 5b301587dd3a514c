import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { noticeSchema } from './model.ts';

const countSchema = z.object({ count: z.number().int() });

export const noticesContract = defineContract({
  listNotices: {
    summary: 'What the person was told of terms, the newest first',
    method: 'GET',
    path: '/api/notices',
    right: 'assignment.read',
    audit: 'notice.listed',
    query: z.object({ unread: z.literal('yes').optional(), ...pageQuery }),
    response: listPage(noticeSchema),
  },
  countNotices: {
    summary: 'How many of them are not read',
    method: 'GET',
    path: '/api/notices/unread',
    right: 'assignment.read',
    audit: 'notice.counted',
    response: countSchema,
  },
  readNotices: {
    summary: 'Mark one as read, or all',
    method: 'POST',
    path: '/api/notices/read',
    right: 'assignment.read',
    audit: 'notice.read',
    body: z.object({ id: idSchema<'notice'>().optional() }),
    response: countSchema,
  },
});
