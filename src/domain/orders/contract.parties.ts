import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { knownAbbreviationSchema, partyEntrySchema } from './model.parties.ts';
import { partyMeaningSchema } from './reading/model.ts';

export const partiesContract = defineContract({
  listEntries: {
    summary: 'The region’s dictionary of parties: what words of orders mean',
    method: 'GET',
    path: '/api/party-answers',
    right: 'order.import',
    audit: 'party_answer.listed',
    whole: 'The dictionary is searched and compared as a whole by the words of an order',
    response: z.array(partyEntrySchema),
  },
  listAbbreviations: {
    summary: 'What abbreviations mean in the orders of the region: offered where another order explains none',
    method: 'GET',
    path: '/api/party-abbreviations',
    right: 'order.import',
    audit: 'party_answer.abbreviations_listed',
    whole: 'The dictionary is searched and compared as a whole by the words of an order',
    response: z.array(knownAbbreviationSchema),
  },
  explain: {
    summary:
      'Remember for this and later orders what words mean; answers `stale` when another answered meanwhile',
    method: 'PUT',
    path: '/api/party-answers',
    right: 'order.import',
    audit: 'party_answer.given',
    body: z.object({
      words: textSchema(1, 1000),
      meaning: partyMeaningSchema,
      orderId: idSchema<'order'>().nullable(),
      /** The answer on the screen; null where there was none. */
      seen: idSchema<'party_answer'>().nullable(),
    }),
    response: partyEntrySchema,
  },
  forget: {
    summary: 'Forget an answer: later orders, and those under review, ask again',
    method: 'DELETE',
    path: '/api/party-answers/:id',
    right: 'order.import',
    audit: 'party_answer.forgotten',
    params: z.object({ id: idSchema<'party_answer'>() }),
    response: 'empty',
  },
});
