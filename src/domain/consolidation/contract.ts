import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema } from '#domain/directory/model.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { campaignSchema, progressCountsSchema } from '#domain/surveys/model.ts';
import { protectionSchema } from './model.suppression.ts';
import { aggregateSchema } from './model.ts';

const ofCampaign = z.object({ id: idSchema<'campaign'>() });
const shownPlace = z.object({
  municipalityId: idSchema<'municipality'>().optional(),
  /** The municipalities that are shown only together; see `protection`. */
  others: z.literal('true').optional(),
});

export const consolidationContract = defineContract({
  getConsolidation: {
    summary: 'The consolidated form of accepted forms: of one municipality, or of the whole scope',
    method: 'GET',
    path: '/api/campaigns/:id/consolidation',
    right: 'consolidation.read',
    audit: 'consolidation.shown',
    journal: true,
    params: ofCampaign,
    query: shownPlace,
    response: z.object({
      campaign: campaignSchema,
      /** Null: everything within the scope together. */
      municipality: municipalityRefSchema.nullable(),
      /** Municipalities to choose from. */
      municipalities: z.array(municipalityRefSchema),
      /** Null: beside figures of a snapshot there are no counts of another moment. */
      progress: progressCountsSchema.nullable(),
      aggregate: aggregateSchema,
      /** Null: the figures are shown as they are. */
      protection: protectionSchema.nullable(),
    }),
  },
  exportConsolidation: {
    summary: 'The same as a file in the layout of the order: what is hidden on the screen is hidden in it',
    method: 'GET',
    path: '/api/campaigns/:id/consolidation/export/:format',
    right: 'consolidation.read',
    audit: 'consolidation.snapshot_exported',
    journal: true,
    works: 'after',
    params: ofCampaign.extend({ format: z.enum(printedFormats) }),
    query: shownPlace,
    response: 'file',
  },
});
