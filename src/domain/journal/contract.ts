import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { journalEntrySchema, journalQuerySchema } from './model.ts';

export const journalContract = defineContract({
  listJournal: {
    summary: 'The journal: who did what and when, newest first',
    method: 'GET',
    path: '/api/journal',
    right: 'journal.read',
    audit: 'journal.shown',
    journal: true,
    whole: 'Read on from the row before, without a total: the rows are never counted',
    query: journalQuerySchema,
    response: z.object({ items: z.array(journalEntrySchema), more: z.boolean() }),
  },
});
