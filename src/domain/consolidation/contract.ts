import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { answerSchema } from '#domain/forms/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { campaignSchema, progressCountsSchema } from '#domain/surveys/model.ts';
import { aggregateSchema } from './model.ts';

const ofCampaign = z.object({ id: idSchema<'campaign'>() });

export const consolidationContract = defineContract({
  getConsolidation: {
    summary: 'The consolidated form of accepted forms: of one municipality, or of the whole scope',
    method: 'GET',
    path: '/api/campaigns/:id/consolidation',
    right: 'consolidation.read',
    audit: 'consolidation.shown',
    journal: true,
    params: ofCampaign,
    query: z.object({ municipalityId: idSchema<'municipality'>().optional() }),
    response: z.object({
      campaign: campaignSchema,
      /** Null: everything within the scope together. */
      municipality: municipalityRefSchema.nullable(),
      /** Municipalities to choose from. */
      municipalities: z.array(municipalityRefSchema),
      progress: progressCountsSchema,
      aggregate: aggregateSchema,
    }),
  },
  listValues: {
    summary: 'The schools behind one figure of the consolidated form',
    method: 'GET',
    path: '/api/campaigns/:id/consolidation/values',
    right: 'consolidation.values',
    audit: 'consolidation.values_shown',
    journal: true,
    params: ofCampaign,
    query: z.object({
      /** A cell of the form; `[*]` stands for every repetition of its row. */
      cell: z.string().min(3).max(160),
      municipalityId: idSchema<'municipality'>().optional(),
    }),
    response: z.array(
      z.object({
        formId: idSchema<'survey_form'>(),
        school: organizationRefSchema,
        municipality: municipalityRefSchema,
        values: z.array(
          z.object({ cell: z.string(), answer: answerSchema, qualifier: z.string().nullable() }),
        ),
      }),
    ),
  },
});
