import { z } from 'zod';
import { answerSchema, answersSchema, cellKeySchema, findingCommentsSchema } from '#domain/forms/model.ts';
import { instantSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { campaignSchema } from './model.ts';

/** More open remarks than this are not a review: the form goes back as a whole. */
export const MAX_OPEN_REMARKS = 500;
/** Both sides together, under one remark. */
export const MAX_REPLIES = 50;

const textSchema = z.string().trim().min(3).max(2000);
const signed = { by: z.string(), at: instantSchema };

/** What the reviewer asks to correct, at a cell or (`cell` null) in a whole section; open until it is settled. */
export const remarkSchema = z.object({
  id: idSchema<'remark'>(),
  section: z.string(),
  cell: z.string().nullable(),
  round: z.number().int(),
  text: z.string(),
  ...signed,
  settled: z.object(signed).nullable(),
  replies: z.array(z.object({ id: z.string(), text: z.string(), ...signed })),
});
export type Remark = z.infer<typeof remarkSchema>;

export const newRemarkSchema = z.object({
  section: z.string().max(60),
  cell: cellKeySchema.nullable(),
  text: textSchema,
});
export const newReplySchema = z.object({ text: textSchema });

/** Without `sections` the whole form goes back. The reason may be left out where open remarks say it. */
export const newReturnSchema = z.object({
  reason: z.string().trim().max(2000).default(''),
  sections: z.array(z.string().max(60)).min(1).max(60).optional(),
});
export type NewReturn = z.infer<typeof newReturnSchema>;

/** Cells and explanations that are not what they were when the form was sent before, in printed order. */
export const differenceSchema = z.object({
  /** The submissions compared; null where the form as it stands is the later one. */
  from: z.number().int(),
  to: z.number().int().nullable(),
  cells: z.array(
    z.object({ cell: z.string(), before: answerSchema.nullable(), after: answerSchema.nullable() }),
  ),
  comments: z.array(
    z.object({ key: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type Difference = z.infer<typeof differenceSchema>;

/** The document as it was sent; nothing changes it any more. */
export const submissionSchema = z.object({
  campaign: campaignSchema,
  school: z.string(),
  municipality: z.string(),
  sender: z.string(),
  sentAt: instantSchema,
  round: z.number().int(),
  answers: answersSchema,
  comments: findingCommentsSchema,
});
export type Submission = z.infer<typeof submissionSchema>;
