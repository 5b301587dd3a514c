import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { reasonSchema } from '#domain/kernel/reason.ts';
import {
  bulkSchema,
  differenceSchema,
  newRemarkSchema,
  newReplySchema,
  outcomeSchema,
  peersSchema,
  queueRowSchema,
  remarkSchema,
  submissionSchema,
} from './model.review.ts';

const ofForm = z.object({ id: idSchema<'survey_form'>() });
const toForms = z.object({ forms: bulkSchema });
const ofRemark = ofForm.extend({ remarkId: idSchema<'remark'>() });

export const reviewContract = defineContract({
  listQueue: {
    summary: 'Forms of one collection to review, with the counts of checks and remarks; what hurts first',
    method: 'GET',
    path: '/api/review-queue',
    right: 'survey.review',
    audit: 'survey_form.queue_listed',
    query: z.object({ campaignId: idSchema<'campaign'>() }),
    response: z.array(queueRowSchema),
  },
  acceptMany: {
    summary: 'Accept forms without errors and open remarks; each of the others is refused with its reason',
    method: 'POST',
    path: '/api/review-queue/acceptance',
    right: 'survey.review',
    audit: 'survey_form.accepted_together',
    body: toForms,
    response: z.array(outcomeSchema),
  },
  returnMany: {
    summary: 'Return forms to their schools with one reason',
    method: 'POST',
    path: '/api/review-queue/return',
    right: 'survey.review',
    audit: 'survey_form.returned_together',
    body: toForms.extend({ reason: reasonSchema }),
    response: z.array(outcomeSchema),
  },
  getPeers: {
    summary: 'Medians of similar schools beside one form; null while there are too few of them',
    method: 'GET',
    path: '/api/survey-forms/:id/peers',
    right: 'survey.review',
    audit: 'survey_form.peers_shown',
    params: ofForm,
    response: peersSchema.nullable(),
  },
  listRemarks: {
    summary: 'Remarks on a form with their answers, oldest first',
    method: 'GET',
    path: '/api/survey-forms/:id/remarks',
    right: 'survey.read',
    audit: 'survey_form.remarks_shown',
    journal: true,
    params: ofForm,
    response: z.array(remarkSchema),
  },
  addRemark: {
    summary: 'Ask for a correction of a cell or a section',
    method: 'POST',
    path: '/api/survey-forms/:id/remarks',
    right: 'survey.review',
    audit: 'survey_form.remark_made',
    params: ofForm,
    body: newRemarkSchema,
    response: z.array(remarkSchema),
  },
  replyToRemark: {
    summary: 'Answer a remark, as the school or as the reviewer',
    method: 'POST',
    path: '/api/survey-forms/:id/remarks/:remarkId/replies',
    right: 'survey.read',
    audit: 'survey_form.remark_answered',
    params: ofRemark,
    body: newReplySchema,
    response: z.array(remarkSchema),
  },
  settleRemark: {
    summary: 'Take a remark off, or put it back',
    method: 'PUT',
    path: '/api/survey-forms/:id/remarks/:remarkId/settlement',
    right: 'survey.review',
    audit: 'survey_form.remark_settled',
    params: ofRemark,
    body: z.object({ settled: z.boolean() }),
    response: z.array(remarkSchema),
  },
  getDifference: {
    summary: 'What has changed in a form since it was sent before; null while it was sent only once',
    method: 'GET',
    path: '/api/survey-forms/:id/difference',
    right: 'survey.read',
    audit: 'survey_form.difference_shown',
    journal: true,
    params: ofForm,
    response: differenceSchema.nullable(),
  },
  getSubmission: {
    summary: 'A form exactly as it was sent, with the date and the person',
    method: 'GET',
    path: '/api/survey-forms/:id/submissions/:stepId',
    right: 'survey.read',
    audit: 'survey_form.submission_shown',
    journal: true,
    params: ofForm.extend({ stepId: idSchema<'survey_step'>() }),
    response: submissionSchema,
  },
});
