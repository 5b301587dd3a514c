import { z } from 'zod';
import { answerSchema, answersSchema, cellKeySchema, findingCommentsSchema } from '#domain/forms/model.ts';
import { instantSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { noteSchema } from '#domain/kernel/reason.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { changeRequestSides } from './change-requests/model.ts';
import { campaignSchema, surveyActions, surveyFormRowSchema } from './model.ts';

/** More open remarks than this are not a review: the form goes back as a whole. */
export const MAX_OPEN_REMARKS = 500;
/** Both sides together, under one remark. */
export const MAX_REPLIES = 50;

const wordsOfRemark = noteSchema(2000);
const signed = { by: z.string(), at: instantSchema };

/** What the reviewer asks to correct, at a cell or (`cell` null) in a whole section; open until it is settled. */
export const remarkSchema = z.object({
  id: idSchema<'remark'>(),
  section: z.string(),
  cell: z.string().nullable(),
  round: z.number().int(),
  text: z.string(),
  ...signed,
  /** What was sent in its cells in its round; nothing once it is settled. */
  stood: answersSchema,
  settled: z.object(signed).nullable(),
  replies: z.array(
    z.object({ id: z.string(), side: z.enum(changeRequestSides), text: z.string(), ...signed }),
  ),
});
export type Remark = z.infer<typeof remarkSchema>;

export const newRemarkSchema = z.object({
  section: z.string().max(60),
  cell: cellKeySchema.nullable(),
  text: wordsOfRemark,
});
export const newReplySchema = z.object({ text: wordsOfRemark });

/** Without `sections` the whole form goes back. The reason may be left out where open remarks say it. */
export const newReturnSchema = z.object({
  reason: textSchema(0, 2000).default(''),
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

/** Forms of one bulk decision. */
export const MAX_BULK = 200;

/** A form in the queue with what the automatic checks and the remarks say of it. */
export const queueRowSchema = surveyFormRowSchema.extend({
  version: z.number().int(),
  /** Of the last submission; null: never sent. */
  findings: z.object({ errors: z.number().int(), warnings: z.number().int() }).nullable(),
  openRemarks: z.number().int(),
  /** How long the form has waited for a decision; null while it does not wait. */
  waitingDays: z.number().int().nullable(),
  /** What this person may do with the form now. */
  actions: z.array(z.enum(surveyActions)),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const bulkSchema = z
  .array(z.object({ id: idSchema<'survey_form'>(), version: z.number().int().min(0) }))
  .min(1)
  .max(MAX_BULK);

/** What became of each form of a bulk decision; a refused one stays as it was. */
export const outcomeSchema = z.object({
  id: idSchema<'survey_form'>(),
  refusal: z.object({ reason: z.string(), detail: z.record(z.string(), z.unknown()) }).nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What is typical of similar schools, by cell. */
export const peersSchema = z.object({
  rural: z.boolean(),
  /** Pupils of a similar school; `to` null: and more. */
  from: z.number().int(),
  to: z.number().int().nullable(),
  schools: z.number().int(),
  medians: z.record(z.string(), z.number()),
  /** Median distances from the median. */
  spreads: z.record(z.string(), z.number()),
});
export type Peers = z.infer<typeof peersSchema>;
