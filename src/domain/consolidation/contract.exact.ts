import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema } from '#domain/directory/model.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { campaignSchema } from '#domain/surveys/model.ts';
import { aggregateSchema, otherSchema, placeSchema, schoolFigureSchema, textEntrySchema } from './model.ts';
import { comparisonBases } from './rules.comparison.ts';

const ofCampaign = z.object({ id: idSchema<'campaign'>() });
/** A cell of the form; `[*]` stands for every repetition of its row. */
const cell = z.string().min(3).max(160);

/** Exact figures, for the line school – municipality – ministry (order 01-21/744, cl. 2.1). */
export const exactContract = defineContract({
  getFigures: {
    summary: 'The consolidated form of the chosen place, of accepted forms or also of those that are sent',
    method: 'GET',
    path: '/api/campaigns/:id/figures',
    right: 'consolidation.exact',
    audit: 'consolidation.exact_shown',
    journal: true,
    params: ofCampaign,
    query: placeSchema.extend({
      /** Figures in the cells of this version of the form; by default of the collection's own. */
      version: z.coerce.number().int().min(1).optional(),
    }),
    response: z.object({
      campaign: campaignSchema,
      /** Municipalities to choose from. */
      municipalities: z.array(municipalityRefSchema),
      /** Forms of the place. */
      counts: z.object({ total: z.number().int(), accepted: z.number().int(), submitted: z.number().int() }),
      aggregate: aggregateSchema,
      /** Pupils of the same forms; null where the form does not ask for them. */
      pupils: z.number().int().nullable(),
      /** Cells whose figures mean the same in the asked version; null: all of them. */
      comparable: z.array(z.string()).nullable(),
    }),
  },
  exportFigures: {
    summary: 'The consolidated form of the chosen place as a file in the layout of the order',
    method: 'GET',
    path: '/api/campaigns/:id/figures/export/:format',
    right: 'consolidation.exact',
    audit: 'consolidation.exported',
    journal: true,
    works: 'after',
    params: ofCampaign.extend({ format: z.enum(printedFormats) }),
    query: placeSchema,
    response: 'file',
  },
  exportComparison: {
    summary:
      'The consolidated form beside that of another place or collection, with the difference, as a file',
    method: 'GET',
    path: '/api/campaigns/:id/figures/comparison/:format',
    right: 'consolidation.exact',
    audit: 'consolidation.comparison_exported',
    journal: true,
    works: 'after',
    params: ofCampaign.extend({ format: z.enum(printedFormats) }),
    query: placeSchema.extend({
      other: otherSchema,
      basis: z.enum(comparisonBases).default('total'),
    }),
    response: 'file',
  },
  listSchools: {
    summary: 'The schools behind one figure of the consolidated form',
    method: 'GET',
    path: '/api/campaigns/:id/figures/schools',
    right: 'consolidation.exact',
    audit: 'consolidation.values_shown',
    whole: 'What one figure is the sum of: every summand',
    journal: true,
    params: ofCampaign,
    query: placeSchema.extend({ cell }),
    response: z.array(schoolFigureSchema),
  },
  listTexts: {
    summary: 'Answers in words: what is missing, what repair is needed, with the schools that wrote so',
    method: 'GET',
    path: '/api/campaigns/:id/texts',
    right: 'consolidation.exact',
    audit: 'consolidation.texts_shown',
    journal: true,
    params: ofCampaign,
    query: placeSchema.extend({
      section: z.string().max(60).optional(),
      cell: cell.optional(),
      search: z.string().trim().max(200).optional(),
      ...pageQuery,
    }),
    response: listPage(textEntrySchema).extend({
      /** How many answers each cell has in the place, whatever is searched for. */
      cells: z.array(z.object({ cell: z.string(), answers: z.number().int() })),
      municipalities: z.array(municipalityRefSchema),
    }),
  },
});
