import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema } from '#domain/directory/model.ts';
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
});
