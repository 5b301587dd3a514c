import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { searchedKinds, searchHitSchema } from './model.ts';

export const searchContract = defineContract({
  search: {
    summary:
      'Schools, bodies, municipalities, people, assignments, files of reports, requests for help, collections, forms of schools, plans and orders that hold the words in any form: «точная фраза», -without, or / или; what one may not read is not found',
    method: 'GET',
    path: '/api/search',
    right: 'plan.read',
    audit: 'search.made',
    query: z.object({
      text: z.string().trim().max(200).default(''),
      in: z.enum(searchedKinds).optional(),
      planId: idSchema<'plan'>().optional(),
      orderId: idSchema<'order'>().optional(),
      year: z.coerce.number().int().min(1990).max(2100).optional(),
      page: z.coerce.number().int().min(1).max(1000).default(1),
    }),
    response: z.object({
      hits: z.array(searchHitSchema),
      /** Of every kind, whichever is chosen. */
      totals: z.record(z.enum(searchedKinds), z.number().int()),
      total: z.number().int(),
      pageSize: z.number().int(),
      /** What was looked for besides: abbreviations, what they stand for, words that differ by a letter. */
      tried: z.array(z.string()),
      /** false: nothing typed that could be looked for, as «и» or «-слово» alone. */
      searched: z.boolean(),
    }),
  },
});
