import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { surveyStatuses } from './model.ts';
import { queueFilters } from './rules.queue.ts';

export const surveyExportsContract = defineContract({
  exportForm: {
    summary: 'A school’s form with its answers as a file in the layout of the order',
    method: 'GET',
    path: '/api/survey-forms/:id/export/:format',
    right: 'survey.read',
    audit: 'survey_form.exported',
    journal: true,
    works: 'after',
    params: z.object({ id: idSchema<'survey_form'>(), format: z.enum(printedFormats) }),
    response: 'file',
  },
  exportQueue: {
    summary: 'The queue of forms to review as a workbook, under the filters of its page',
    method: 'GET',
    path: '/api/review-queue/export',
    right: 'survey.review',
    audit: 'survey_form.queue_exported',
    journal: true,
    works: 'after',
    query: z.object({
      campaignId: idSchema<'campaign'>(),
      status: z.enum(surveyStatuses).optional(),
      search: z.string().trim().max(200).optional(),
      only: z.enum(queueFilters).optional(),
    }),
    response: 'file',
  },
  exportSchools: {
    summary: 'Schools with how they kept the term as a workbook, now or at the end of a past day',
    method: 'GET',
    path: '/api/campaigns/:id/schools/export',
    right: 'survey.read',
    audit: 'campaign.schools_exported',
    journal: true,
    works: 'after',
    params: z.object({ id: idSchema<'campaign'>() }),
    query: z.object({
      on: localDateSchema.optional(),
      municipalityId: idSchema<'municipality'>().optional(),
      /** `unsent`: those that still owe their form. */
      schools: z.enum(['unsent', 'all']).default('unsent'),
    }),
    response: 'file',
  },
});
