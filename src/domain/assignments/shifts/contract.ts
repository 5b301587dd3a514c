import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { reasonSchema } from '#domain/kernel/reason.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { assignmentSchema } from '../model.ts';
import { shiftRequestSchema } from './model.ts';

const ofAssignment = z.object({ id: idSchema<'assignment'>() });

export const shiftsContract = defineContract({
  listShiftRequests: {
    summary: 'Requests for another day that wait for my decision, the first asked before the others',
    method: 'GET',
    path: '/api/shift-requests',
    right: 'assignment.decide',
    audit: 'shift.requests_listed',
    query: z.object(pageQuery),
    response: listPage(shiftRequestSchema),
  },
  askShift: {
    summary: 'Ask for a later day, with the reason',
    method: 'POST',
    path: '/api/assignments/:id/shifts',
    right: 'assignment.report',
    audit: 'shift.asked',
    params: ofAssignment,
    body: z.object({ version: z.number().int().min(0), wantedOn: localDateSchema, reason: reasonSchema }),
    response: assignmentSchema,
  },
  decideShift: {
    summary: 'Give a day or refuse the request',
    method: 'POST',
    path: '/api/assignments/:id/shifts/:shiftId/decision',
    right: 'assignment.decide',
    audit: 'shift.decided',
    params: ofAssignment.extend({ shiftId: idSchema<'assignment_shift'>() }),
    body: z
      .object({ grantedOn: localDateSchema.nullable(), words: textSchema(0, 2000).default('') })
      .refine(({ grantedOn, words }) => grantedOn !== null || words.trim().length >= 5, {
        path: ['words'],
        params: { reason: 'shift.refusal_unsaid' },
      }),
    response: assignmentSchema,
  },
});
