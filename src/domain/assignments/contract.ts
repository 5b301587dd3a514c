import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { reasonSchema, wordsSchema } from '#domain/kernel/reason.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { assignmentRowSchema, assignmentSchema, assignmentStatuses, termStates } from './model.ts';

const ofAssignment = z.object({ id: idSchema<'assignment'>() });
const atVersion = z.object({ version: z.number().int().min(0) });

const assignmentFilter = {
  /** `own`: of my organisations; `to_decide`: reports that wait for my decision. */
  view: z.enum(['all', 'own', 'to_decide']).default('all'),
  planItemId: idSchema<'plan_item'>().optional(),
  municipalityId: idSchema<'municipality'>().optional(),
  status: z.enum(assignmentStatuses).optional(),
  termState: z.enum(termStates).optional(),
  search: z.string().trim().max(200).optional(),
};

export const assignmentsContract = defineContract({
  listAssignments: {
    summary: 'Assignments within the scope',
    method: 'GET',
    path: '/api/assignments',
    right: 'assignment.read',
    audit: 'assignment.listed',
    query: z.object({ ...assignmentFilter, ...pageQuery }),
    response: listPage(assignmentRowSchema),
  },
  exportAssignments: {
    summary: 'Assignments within the scope as a workbook, under the filters of their page',
    method: 'GET',
    path: '/api/assignments/export',
    right: 'assignment.read',
    audit: 'assignment.exported',
    journal: true,
    works: 'after',
    query: z.object(assignmentFilter),
    response: 'file',
  },
  getAssignment: {
    summary: 'An assignment with its reports, files, proofs and decisions',
    method: 'GET',
    path: '/api/assignments/:id',
    right: 'assignment.read',
    audit: 'assignment.shown',
    params: ofAssignment,
    response: assignmentSchema,
  },
  report: {
    summary: 'Report fulfilment with a text and files',
    method: 'POST',
    path: '/api/assignments/:id/report',
    right: 'assignment.report',
    audit: 'assignment.reported',
    params: ofAssignment,
    body: atVersion.extend({
      text: wordsSchema(10_000),
      fileIds: z.array(idSchema<'file'>()).max(20).default([]),
    }),
    response: assignmentSchema,
  },
  accept: {
    summary: 'Accept a report',
    method: 'POST',
    path: '/api/assignments/:id/acceptance',
    right: 'assignment.decide',
    audit: 'assignment.accepted',
    params: ofAssignment,
    body: atVersion.extend({ text: textSchema(0, 2000).default('') }),
    response: assignmentSchema,
  },
  sendBack: {
    summary: 'Return a report with a reason',
    method: 'POST',
    path: '/api/assignments/:id/return',
    right: 'assignment.decide',
    audit: 'assignment.returned',
    params: ofAssignment,
    body: atVersion.extend({ reason: reasonSchema }),
    response: assignmentSchema,
  },
  getFile: {
    summary: 'A file attached to a report',
    method: 'GET',
    path: '/api/assignments/:id/files/:fileId',
    right: 'assignment.read',
    audit: 'assignment.file_opened',
    journal: true,
    params: ofAssignment.extend({ fileId: idSchema<'file'>() }),
    response: 'file',
  },
});
