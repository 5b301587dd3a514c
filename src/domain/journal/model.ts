import { z } from 'zod';

export const journalEntrySchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  user: z.string().nullable(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
