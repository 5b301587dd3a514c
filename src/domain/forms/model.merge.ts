import { z } from 'zod';
import { instantSchema } from '#domain/kernel/dates.ts';
import { answerSchema } from './model.ts';

/** A cell that somebody else changed since `base`: both values, by whom and when. */
export const cellConflictSchema = z.object({
  cell: z.string(),
  mine: answerSchema.nullable(),
  theirs: answerSchema.nullable(),
  version: z.number().int(),
  by: z.string(),
  at: instantSchema,
});

export type CellConflict = z.infer<typeof cellConflictSchema>;
