import { z } from 'zod';
import { answerSchema } from '#domain/forms/model.ts';
import { instantSchema } from '#domain/kernel/dates.ts';

/** Why a cell got its value. */
export const valueCauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filled') }),
  z.object({ kind: z.literal('carried') }),
  /** After a return, or after an acceptance was taken back: its round and what was asked to correct. */
  z.object({ kind: z.literal('corrected'), round: z.number().int(), reason: z.string().nullable() }),
  /** Both sides agreed: who asked and why. */
  z.object({ kind: z.literal('requested'), askedBy: z.string(), reason: z.string() }),
]);
export type ValueCause = z.infer<typeof valueCauseSchema>;

export const valueChangeSchema = z.object({
  before: answerSchema.nullable(),
  after: answerSchema.nullable(),
  by: z.string(),
  at: instantSchema,
  why: valueCauseSchema,
});
