import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { campaignSchema } from './model.ts';

const ofCampaign = z.object({ id: idSchema<'campaign'>() });
const ofForm = z.object({ id: idSchema<'survey_form'>() });
const reasonSchema = z.string().trim().min(5).max(2000);

/** How the ministry runs its collections. */
export const campaignsContract = defineContract({
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
