import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';

export const journalEntrySchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  user: z.string().nullable(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

export const journalQuerySchema = z.object({
  /** The page after this row: what was written earlier. */
  before: z.uuid().optional(),
  /** First and last day, by the real clock in the time zone of the region. */
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  /** A part of the name of who did it. */
  person: z.string().trim().max(200).optional(),
  event: z.string().max(100).optional(),
  /** `kind:id` of what it was done to. */
  subject: z.string().max(200).optional(),
});
export type JournalQuery = z.output<typeof journalQuerySchema>;
