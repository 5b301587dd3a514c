import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { wordsSchema } from '#domain/kernel/reason.ts';
import { assignmentSchema, outcomeSchema } from '../model.ts';
import { controlCountsSchema, controlDecisionSchema, controlledSchema, redRowSchema } from './model.ts';

const redFilter = {
  planItemId: idSchema<'plan_item'>().optional(),
  municipalityId: idSchema<'municipality'>().optional(),
  search: z.string().trim().max(200).optional(),
};

export const controlContract = defineContract({
  getControl: {
    summary: 'All assignments within the scope by how their terms are kept',
    method: 'GET',
    path: '/api/control',
    right: 'assignment.decide',
    audit: 'control.shown',
    response: controlCountsSchema,
  },
  listRed: {
    summary: 'Overdue assignments: what is missing, whose step it is, the last word and earlier decisions',
    method: 'GET',
    path: '/api/control/red',
    right: 'assignment.decide',
    audit: 'control.red_listed',
    query: z.object({ ...redFilter, ...pageQuery }),
    response: listPage(redRowSchema),
  },
  exportRed: {
    summary: 'The red list as a workbook, under the filters of its page',
    method: 'GET',
    path: '/api/control/red/export',
    right: 'assignment.decide',
    audit: 'control.red_exported',
    journal: true,
    works: 'after',
    query: z.object(redFilter),
    response: 'file',
  },
  decideControl: {
    summary: 'Remind, ask for an explanation, set a new day or put aside for the council, of many at once',
    method: 'POST',
    path: '/api/control',
    right: 'assignment.decide',
    audit: 'control.decided',
    whole: 'As many as were decided on, each with its outcome',
    body: z.object({ ids: controlledSchema, decision: controlDecisionSchema }),
    response: z.array(outcomeSchema),
  },
  explain: {
    summary: 'Explain why the assignment is overdue, as was asked',
    method: 'POST',
    path: '/api/assignments/:id/explanation',
    right: 'assignment.report',
    audit: 'control.explained',
    params: z.object({ id: idSchema<'assignment'>() }),
    body: z.object({ text: wordsSchema(5000) }),
    response: assignmentSchema,
  },
});
