import { z } from 'zod';
import { answerSchema, findingCommentsSchema } from '#domain/forms/model.ts';
import { instantSchema } from '#domain/kernel/dates.ts';
import { surveyStatuses } from './model.ts';

/** A page that has said nothing for so long is taken for closed. */
export const PRESENT_SECONDS = 40;

/** What happened to a form since a page last heard of it. */
export const formNewsSchema = z.object({
  version: z.number().int(),
  status: z.enum(surveyStatuses),
  round: z.number().int(),
  /** Cells changed since, by anybody. */
  changes: z.array(z.object({ cell: z.string(), value: answerSchema.nullable(), version: z.number().int() })),
  comments: findingCommentsSchema,
  confirmed: z.array(z.string()),
  /** Who else has the form open, and where. */
  /** When anything was last said or settled in the remarks on the form. */
  remarksAt: instantSchema.nullable(),
  people: z.array(z.object({ name: z.string(), cell: z.string().nullable() })),
});
export type FormNews = z.infer<typeof formNewsSchema>;
