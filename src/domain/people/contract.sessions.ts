import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { ownSessionSchema } from './model.sessions.ts';

export const sessionsContract = defineContract({
  listSessions: {
    summary: 'Browsers that this person is signed in by',
    method: 'GET',
    path: '/api/sessions',
    right: 'signed_in',
    audit: 'session.listed',
    whole: 'Of one person, and each ends within a week',
    response: z.array(ownSessionSchema),
  },
  endSession: {
    summary: 'Sign out of another browser',
    method: 'DELETE',
    path: '/api/sessions/:id',
    right: 'signed_in',
    audit: 'session.ended',
    params: z.object({ id: z.uuid() }),
    response: 'empty',
  },
  endOtherSessions: {
    summary: 'Sign out of all browsers but this one',
    method: 'DELETE',
    path: '/api/sessions',
    right: 'signed_in',
    audit: 'session.others_ended',
    response: 'empty',
  },
});
