import { z } from 'zod';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';

/** What may be left out of a справка; its first paragraphs never are. */
export const briefSections = ['measures', 'overdue', 'late', 'shifts'] as const;
export type BriefSection = (typeof briefSections)[number];

export const briefFormats = ['docx', 'pdf'] as const;
export type BriefFormat = (typeof briefFormats)[number];

/** A справка that was sent. */
export const keptBriefSchema = z.object({
  id: idSchema<'fulfilment_brief'>(),
  /** The day that it tells of. */
  on: localDateSchema,
  addressee: z.string(),
  file: z.object({ name: z.string(), size: z.number().int() }),
  by: z.string(),
  at: instantSchema,
});
export type KeptBrief = z.infer<typeof keptBriefSchema>;
