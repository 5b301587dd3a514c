import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { reasonSchema } from '#domain/kernel/reason.ts';
import {
  helpActions,
  helpChoiceSchema,
  helpItemSchema,
  helpRowSchema,
  helpStateSchema,
  helpStatuses,
} from './model.ts';
import { asksHelper, isExplained } from './rules.ts';

const ofForm = z.object({ id: idSchema<'survey_form'>() });

const helpFilter = {
  type: z.string().max(60).optional(),
  urgency: z.string().max(60).optional(),
  status: z.enum(helpStatuses).optional(),
  municipalityId: idSchema<'municipality'>().optional(),
  search: z.string().trim().max(200).optional(),
  formId: idSchema<'survey_form'>().optional(),
};

export const neededHelpContract = defineContract({
  list: {
    summary: 'The help that schools need, from the last form of each within the scope',
    method: 'GET',
    path: '/api/needed-help',
    right: 'help.read',
    audit: 'needed_help.listed',
    journal: true,
    query: z.object({ ...helpFilter, ...pageQuery }),
    response: listPage(helpItemSchema).extend({
      /** By kind and urgency, whichever of them are filtered. */
      counts: z.array(z.object({ type: z.string(), urgency: z.string(), count: z.number().int() })),
      types: z.array(helpChoiceSchema),
      urgencies: z.array(helpChoiceSchema),
      municipalities: z.array(municipalityRefSchema),
    }),
  },
  exportRegister: {
    summary: 'The register of needed help as a workbook, under the filters of its page',
    method: 'GET',
    path: '/api/needed-help/export',
    right: 'help.read',
    audit: 'needed_help.exported',
    journal: true,
    works: 'after',
    query: z.object(helpFilter),
    response: 'file',
  },
  listHelpers: {
    summary: 'Organisations that may answer for the help to a school',
    method: 'GET',
    path: '/api/survey-forms/:id/needed-help/helpers',
    right: 'help.answer',
    audit: 'needed_help.helpers_listed',
    whole: 'A choice by name: organisations of the region and of one municipality',
    params: ofForm,
    query: z.object({ row: helpRowSchema }),
    response: z.array(organizationRefSchema),
  },
  getHistory: {
    summary: 'Who answered a request for help, when and how',
    method: 'GET',
    path: '/api/survey-forms/:id/needed-help/history',
    right: 'help.read',
    audit: 'needed_help.history_shown',
    whole: 'What became of one request',
    journal: true,
    params: ofForm,
    query: z.object({ row: helpRowSchema }),
    response: z.array(helpStateSchema),
  },
  decide: {
    summary: 'Say who answers for the help, that it is given, or that it is refused and why',
    method: 'POST',
    path: '/api/survey-forms/:id/needed-help',
    right: 'help.answer',
    audit: 'needed_help.answered',
    params: ofForm,
    body: z
      .object({
        row: helpRowSchema,
        /** The item's `seen`. */
        seen: z.number().int().min(0),
        action: z.enum(helpActions),
        /** Who takes it. */
        organizationId: idSchema<'organization'>().optional(),
        note: reasonSchema.optional(),
      })
      .refine(({ action, organizationId }) => asksHelper(action) === (organizationId !== undefined))
      .refine(({ action, note }) => isExplained(action, note)),
    response: helpItemSchema,
  },
});
