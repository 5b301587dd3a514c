import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { reasonSchema, wordsSchema } from '#domain/kernel/reason.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { reportedEvidence } from './model.evidence.ts';
import {
  assignmentRowSchema,
  assignmentSchema,
  assignmentStatuses,
  MAX_TOGETHER,
  outcomeSchema,
  reportClaims,
  termStates,
  waitingReportSchema,
} from './model.ts';

const ofAssignment = z.object({ id: idSchema<'assignment'>() });
const atVersion = z.object({ version: z.number().int().min(0) });

const assignmentFilter = {
  /** `own`: of my organisations; `to_decide`: reports that wait for my decision. */
  view: z.enum(['all', 'own', 'to_decide']).default('all'),
  planItemId: idSchema<'plan_item'>().optional(),
  municipalityId: idSchema<'municipality'>().optional(),
  status: z.enum(assignmentStatuses).optional(),
  termState: z.enum(termStates).optional(),
  /** Only reports that came without their demanded evidence. */
  unproved: z.literal('yes').optional(),
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
  listWaitingReports: {
    summary: 'Reports that wait for my decision, the one sent first before the others',
    method: 'GET',
    path: '/api/waiting-reports',
    right: 'assignment.decide',
    audit: 'assignment.waiting_listed',
    query: z.object(pageQuery),
    response: listPage(waitingReportSchema),
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
      claim: z.enum(reportClaims).default('done'),
      fileIds: z.array(idSchema<'file'>()).max(20).default([]),
      ...reportedEvidence,
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
  withdraw: {
    summary: 'Take one’s own decision back while nothing followed it: the report waits again',
    method: 'POST',
    path: '/api/assignments/:id/withdrawal',
    right: 'assignment.decide',
    audit: 'assignment.decision_withdrawn',
    params: ofAssignment,
    body: atVersion,
    response: assignmentSchema,
  },
  acceptTogether: {
    summary:
      'Accept several reports but a tenth, drawn for a closer look; each that is not accepted has its reason',
    method: 'POST',
    path: '/api/waiting-reports/acceptance',
    right: 'assignment.decide',
    audit: 'assignment.accepted_together',
    whole: 'As many as were decided on, each with its outcome',
    body: z.object({
      reports: z
        .array(atVersion.extend({ id: idSchema<'assignment'>() }))
        .min(1)
        .max(MAX_TOGETHER),
      /** The same words to all of them. */
      text: textSchema(0, 2000).default(''),
    }),
    response: z.array(outcomeSchema),
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
