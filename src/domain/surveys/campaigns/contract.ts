import { z } from 'zod';
import { defineContract } from '../../access/contract.ts';
import { localDateSchema } from '../../kernel/dates.ts';
import { idSchema } from '../../kernel/ids.ts';
import { reasonSchema, wordsSchema } from '../../kernel/reason.ts';
import { campaignSchema } from '../model.ts';
import {
  addresseePreviewSchema,
  addressingSchema,
  courseDaySchema,
  newCampaignSchema,
  notRemindedReasons,
  schoolStandingSchema,
} from './model.ts';

const ofCampaign = z.object({ id: idSchema<'campaign'>() });
const ofForm = z.object({ id: idSchema<'survey_form'>() });

/** How the ministry runs its collections, and who is late in them. */
export const campaignsContract = defineContract({
  previewAddressees: {
    summary:
      'Which schools a new collection would ask, and which it would leave out and why; changes nothing',
    method: 'POST',
    path: '/api/campaigns/preview',
    right: 'survey.manage',
    audit: 'campaign.previewed',
    asks: true,
    body: addressingSchema,
    response: addresseePreviewSchema,
  },
  openCampaign: {
    summary: 'Open a collection: one empty form for each school that it asks',
    method: 'POST',
    path: '/api/campaigns',
    right: 'survey.manage',
    audit: 'campaign.opened',
    body: newCampaignSchema,
    response: campaignSchema,
  },
  listSchools: {
    summary: 'How each school’s form stands within the scope, now or at the end of a past day',
    method: 'GET',
    path: '/api/campaigns/:id/schools',
    right: 'survey.read',
    audit: 'campaign.schools_listed',
    whole: 'The table of one collection sorts, selects and reminds over all its schools',
    params: ofCampaign,
    query: z.object({
      on: localDateSchema.optional(),
      municipalityId: idSchema<'municipality'>().optional(),
    }),
    response: z.array(schoolStandingSchema),
  },
  getCourse: {
    summary: 'How many forms within the scope were sent and accepted by each day',
    method: 'GET',
    path: '/api/campaigns/:id/course',
    right: 'survey.progress',
    audit: 'campaign.course_shown',
    whole: 'A chart: a point for a day',
    params: ofCampaign,
    response: z.array(courseDaySchema),
  },
  remind: {
    summary: 'Remind schools of the forms that they have not sent; says which were not reminded and why',
    method: 'POST',
    path: '/api/campaigns/:id/reminders',
    right: 'survey.remind',
    audit: 'campaign.reminded',
    params: ofCampaign,
    body: z.object({
      formIds: z.array(idSchema<'survey_form'>()).min(1).max(1000),
      text: wordsSchema(1000),
    }),
    response: z.object({
      reminded: z.number().int(),
      refused: z.array(z.object({ school: z.string(), why: z.enum(notRemindedReasons) })),
    }),
  },
  closeCampaign: {
    summary: 'Close a collection: from then on nothing is filled in, sent or reviewed',
    method: 'POST',
    path: '/api/campaigns/:id/closing',
    right: 'survey.manage',
    audit: 'campaign.closed',
    params: ofCampaign,
    body: z.object({}),
    response: campaignSchema,
  },
  extendForm: {
    summary: 'Give one school a later due date of its own, with a reason',
    method: 'POST',
    path: '/api/survey-forms/:id/extension',
    right: 'survey.manage',
    audit: 'survey_form.extended',
    params: ofForm,
    body: z.object({ dueOn: localDateSchema, reason: reasonSchema }),
    response: 'empty',
  },
  reopenForm: {
    summary: 'Open one form of a closed collection again, with a reason',
    method: 'POST',
    path: '/api/survey-forms/:id/reopening',
    right: 'survey.manage',
    audit: 'survey_form.reopened',
    params: ofForm,
    body: z.object({ reason: reasonSchema }),
    response: 'empty',
  },
});
