import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { idSchema } from '#domain/kernel/ids.ts';

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
});
