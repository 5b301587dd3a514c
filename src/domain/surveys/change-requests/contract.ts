import { z } from 'zod';
import { defineContract } from '../../access/contract.ts';
import { cellChangeSchema } from '../../forms/model.ts';
import { idSchema } from '../../kernel/ids.ts';
import { listPage, pageQuery } from '../../kernel/list-page.ts';
import { reasonSchema } from '../../kernel/reason.ts';
import {
  changeRequestRowSchema,
  changeRequestSchema,
  changeRequestStatuses,
  MAX_REQUESTED_CELLS,
} from './model.ts';

const ofForm = z.object({ id: idSchema<'survey_form'>() });
const ofRequest = ofForm.extend({ requestId: idSchema<'change_request'>() });

const oncePerCell = z
  .array(cellChangeSchema)
  .min(1)
  .max(MAX_REQUESTED_CELLS)
  .refine((changes) => new Set(changes.map(({ cell }) => cell)).size === changes.length);

export const changeRequestsContract = defineContract({
  list: {
    summary: 'Requests to change accepted forms within the scope, without their values',
    method: 'GET',
    path: '/api/change-requests',
    right: 'survey.read',
    audit: 'change_request.listed',
    query: z.object({
      /** `mine`: those that wait for the reader's decision. */
      waiting: z.literal('mine').optional(),
      status: z.enum(changeRequestStatuses).optional(),
      ...pageQuery,
    }),
    response: listPage(changeRequestRowSchema),
  },
  listOfForm: {
    summary: 'Requests to change one form: the values, the reasons and how they ended',
    method: 'GET',
    path: '/api/survey-forms/:id/change-requests',
    right: 'survey.read',
    audit: 'change_request.shown',
    whole: 'What was proposed in one form',
    journal: true,
    params: ofForm,
    response: z.array(changeRequestSchema),
  },
  start: {
    summary: 'Ask to change cells of an accepted form; the other side decides',
    method: 'POST',
    path: '/api/survey-forms/:id/change-requests',
    right: 'survey.change',
    audit: 'change_request.started',
    params: ofForm,
    body: z.object({ version: z.number().int().min(0), changes: oncePerCell, reason: reasonSchema }),
    response: changeRequestSchema,
  },
  agree: {
    summary: 'Agree: the cells, the numbers and the consolidated form change at once',
    method: 'POST',
    path: '/api/survey-forms/:id/change-requests/:requestId/agreement',
    right: 'survey.change',
    audit: 'change_request.agreed',
    params: ofRequest,
    response: changeRequestSchema,
  },
  decline: {
    summary: 'Decline with a reason; the form stays as it is',
    method: 'POST',
    path: '/api/survey-forms/:id/change-requests/:requestId/refusal',
    right: 'survey.change',
    audit: 'change_request.declined',
    params: ofRequest,
    body: z.object({ reason: reasonSchema }),
    response: changeRequestSchema,
  },
  withdraw: {
    summary: 'Take back a request of one’s own side that is still open',
    method: 'POST',
    path: '/api/survey-forms/:id/change-requests/:requestId/withdrawal',
    right: 'survey.change',
    audit: 'change_request.withdrawn',
    params: ofRequest,
    response: changeRequestSchema,
  },
});
