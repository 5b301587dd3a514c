import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema } from '#domain/directory/model.ts';
import { cellConflictSchema } from '#domain/forms/model.merge.ts';
import { cellChangeSchema, cellKeySchema } from '#domain/forms/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { noteSchema, reasonSchema } from '#domain/kernel/reason.ts';
import { burdenSchema, effortSchema } from './model.burden.ts';
import { delegationSchema, newDelegationSchema } from './model.delegation.ts';
import { valueChangeSchema } from './model.history.ts';
import { formNewsSchema } from './model.live.ts';
import { newReturnSchema } from './model.review.ts';
import {
  campaignSchema,
  listedCampaignSchema,
  progressCountsSchema,
  surveyFormRowSchema,
  surveyFormSchema,
  surveyStatuses,
} from './model.ts';

const ofForm = z.object({ id: idSchema<'survey_form'>() });
const atVersion = z.object({ version: z.number().int().min(0) });
/** Changes of one request: a pasted block of the whole form at most. */
const MAX_CHANGES = 2000;

export const surveysContract = defineContract({
  listCampaigns: {
    summary: 'Collections of data with progress within the scope and what waits in them, the newest first',
    method: 'GET',
    path: '/api/campaigns',
    right: 'survey.progress',
    audit: 'campaign.listed',
    whole: 'Collections are chosen by name and compared: a few a year',
    response: z.array(listedCampaignSchema),
  },
  getProgress: {
    summary:
      'Who has sent and who is late, by municipality within the scope, now or at the end of a past day',
    method: 'GET',
    path: '/api/campaigns/:id/progress',
    right: 'survey.progress',
    audit: 'campaign.progress_shown',
    params: z.object({ id: idSchema<'campaign'>() }),
    query: z.object({ on: localDateSchema.optional() }),
    response: z.object({
      campaign: campaignSchema,
      on: localDateSchema,
      municipalities: z.array(
        z.object({ municipality: municipalityRefSchema, progress: progressCountsSchema }),
      ),
      total: progressCountsSchema,
    }),
  },
  listBurden: {
    summary: 'How much work each collection was for the schools within the scope',
    method: 'GET',
    path: '/api/campaigns/burden',
    right: 'survey.progress',
    audit: 'campaign.burden_shown',
    whole: 'A chart over the years: a row for a collection',
    response: z.array(burdenSchema),
  },
  listForms: {
    summary: 'Forms of schools within the scope',
    method: 'GET',
    path: '/api/survey-forms',
    right: 'survey.read',
    audit: 'survey_form.listed',
    whole: 'The table of one collection sorts, selects and counts over all its forms',
    query: z.object({
      campaignId: idSchema<'campaign'>().optional(),
      municipalityId: idSchema<'municipality'>().optional(),
      status: z.enum(surveyStatuses).optional(),
      search: z.string().trim().max(200).optional(),
    }),
    response: z.array(surveyFormRowSchema),
  },
  getForm: {
    summary: 'A school’s form with its answers',
    method: 'GET',
    path: '/api/survey-forms/:id',
    right: 'survey.read',
    audit: 'survey_form.shown',
    journal: true,
    params: ofForm,
    response: surveyFormSchema,
  },
  saveCells: {
    summary:
      'Save changed cells; a cell that another person changed meanwhile is not overwritten but returned',
    method: 'PUT',
    path: '/api/survey-forms/:id/cells',
    right: 'survey.fill',
    audit: 'survey_form.cells_saved',
    params: ofForm,
    body: z.object({
      changes: z
        .array(cellChangeSchema.extend({ base: z.number().int().min(0) }))
        .min(1)
        .max(MAX_CHANGES),
      /** Work in the form since the last request; see `Burden`. */
      effort: effortSchema.optional(),
    }),
    response: z.object({
      version: z.number().int(),
      savedAt: instantSchema,
      conflicts: z.array(cellConflictSchema),
    }),
  },
  saveComment: {
    summary: 'Explain a warning; null takes the explanation back',
    method: 'PUT',
    path: '/api/survey-forms/:id/comments',
    right: 'survey.fill',
    audit: 'survey_form.comment_saved',
    params: ofForm,
    body: z.object({ key: z.string().min(3).max(320), text: noteSchema(1000).nullable() }),
    response: atVersion,
  },
  getNews: {
    summary: 'Say where one is in a form and learn what others have changed since',
    method: 'PUT',
    path: '/api/survey-forms/:id/presence',
    right: 'survey.read',
    audit: 'survey_form.news_shown',
    beat: true,
    params: ofForm,
    body: z.object({ since: z.number().int().min(0), cell: cellKeySchema.nullable() }),
    response: formNewsSchema,
  },
  confirmSection: {
    summary: 'Say that what was carried over into a section is still true, or take it back',
    method: 'PUT',
    path: '/api/survey-forms/:id/sections/:section/confirmation',
    right: 'survey.fill',
    audit: 'survey_form.section_confirmed',
    whole: 'The sections of one form',
    params: ofForm.extend({ section: z.string().max(60) }),
    body: z.object({ confirmed: z.boolean() }),
    response: z.array(z.string()),
  },
  delegateSection: {
    summary: 'Give a section to a colleague by a personal link; the link is shown once',
    method: 'POST',
    path: '/api/survey-forms/:id/delegations',
    right: 'survey.delegate',
    audit: 'survey_form.section_given',
    secret: true,
    params: ofForm,
    body: newDelegationSchema,
    response: z.object({ delegation: delegationSchema, token: z.string() }),
  },
  revokeDelegation: {
    summary: 'Take a section back; whoever entered by the link is out at once',
    method: 'DELETE',
    path: '/api/survey-forms/:id/delegations/:delegationId',
    right: 'survey.delegate',
    audit: 'survey_form.section_taken_back',
    params: ofForm.extend({ delegationId: idSchema<'delegation'>() }),
    response: 'empty',
  },
  openDelegation: {
    summary: 'Enter by a personal link to one section of a form',
    method: 'POST',
    path: '/api/session/link',
    right: 'public',
    audit: 'session.opened_by_link',
    body: z.object({ token: z.string().min(20).max(100) }),
    response: z.object({ formId: idSchema<'survey_form'>(), section: z.string() }),
  },
  submit: {
    summary: 'Send the form to the municipality',
    method: 'POST',
    path: '/api/survey-forms/:id/submission',
    right: 'survey.submit',
    audit: 'survey_form.submitted',
    params: ofForm,
    body: atVersion,
    response: surveyFormSchema,
  },
  accept: {
    summary: 'Accept the form; the consolidated form changes at once',
    method: 'POST',
    path: '/api/survey-forms/:id/acceptance',
    right: 'survey.review',
    audit: 'survey_form.accepted',
    params: ofForm,
    body: atVersion,
    response: surveyFormSchema,
  },
  sendBack: {
    summary: 'Return the form, or some of its sections, to the school with a reason or with remarks',
    method: 'POST',
    path: '/api/survey-forms/:id/return',
    right: 'survey.review',
    audit: 'survey_form.returned',
    params: ofForm,
    body: atVersion.extend(newReturnSchema.shape),
    response: surveyFormSchema,
  },
  withdrawAcceptance: {
    summary: 'Take back an acceptance with a reason; the form goes back to the school',
    method: 'POST',
    path: '/api/survey-forms/:id/acceptance-withdrawal',
    right: 'survey.review',
    audit: 'survey_form.acceptance_withdrawn',
    params: ofForm,
    body: atVersion.extend({ reason: reasonSchema }),
    response: surveyFormSchema,
  },
  getCellHistory: {
    summary: 'Every value of one cell: who, when, from what, to what and why',
    method: 'GET',
    path: '/api/survey-forms/:id/cell-history',
    right: 'survey.read',
    audit: 'survey_form.cell_history_shown',
    whole: 'What one cell has been',
    journal: true,
    params: ofForm,
    query: z.object({ cell: cellKeySchema }),
    response: z.array(valueChangeSchema),
  },
});
