import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { answersSchema, findingCommentsSchema } from '#domain/forms/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { delegationSchema } from './model.delegation.ts';

/** Shown as: черновик · на проверке · на доработке · принят. */
export const surveyStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const;

export type SurveyStatus = (typeof surveyStatuses)[number];

export const surveySteps = [
  'submitted',
  'accepted',
  'returned',
  'acceptance_withdrawn',
  /** The due date of this school was moved. */
  'extended',
  /** Opened again after the collection was closed. */
  'reopened',
  /** Cells of the accepted form were changed, both sides agreeing. */
  'changed',
] as const;

export type SurveyStep = (typeof surveySteps)[number];

/** What moves a form from one status to another. */
export const surveyDecisions = ['submit', 'accept', 'return', 'withdraw_acceptance'] as const;

export type SurveyDecision = (typeof surveyDecisions)[number];

export type ReviewAction = Exclude<SurveyDecision, 'submit'>;

export const surveyActions = [
  'fill',
  'remark',
  'reply',
  ...surveyDecisions,
  'request_change',
  /** The school gets a later due date of its own. */
  'extend',
  /** After the collection was closed. */
  'reopen',
] as const;

export type SurveyAction = (typeof surveyActions)[number];

export const timelinessSchema = z.enum(['on_time', 'late', 'awaited', 'overdue', 'school_closed']);

/**
 * Of the first submission against the due date: sent in time, sent late, still awaited, not sent and overdue,
 * or expected of nobody, since the school was closed meanwhile.
 */
export type Timeliness = z.infer<typeof timelinessSchema>;

/** Whom a collection asks: the schools of a frozen list, all schools, or a selection. */
export const campaignAddressees = ['list', 'all', 'selection'] as const;

export type CampaignAddressees = (typeof campaignAddressees)[number];

/** Who accepts the forms: the municipality (order 01-21/744, cl. 2.1), or the ministry itself. */
export const campaignChains = ['municipality', 'ministry'] as const;

export type CampaignChain = (typeof campaignChains)[number];

/** Names as they were on the day of a submission. */
export interface FrozenHead {
  readonly school: string;
  readonly municipality: string;
  readonly sender: string;
}

export const campaignSchema = z.object({
  id: idSchema<'campaign'>(),
  title: z.string(),
  source: z.string(),
  formCode: z.string(),
  formVersion: z.number().int(),
  dueOn: localDateSchema,
  /** What the answers are about, e.g. «2020». */
  period: z.string(),
  chain: z.enum(campaignChains),
  closedAt: instantSchema.nullable(),
});

export type Campaign = z.infer<typeof campaignSchema>;

export const progressCountsSchema = z.object({
  total: z.number().int(),
  notOpened: z.number().int(),
  draft: z.number().int(),
  submitted: z.number().int(),
  returned: z.number().int(),
  accepted: z.number().int(),
  /** The school was closed before it sent: expected of nobody, neither late nor overdue. */
  schoolClosed: z.number().int(),
  onTime: z.number().int(),
  /** First sent after the due date. */
  late: z.number().int(),
  /** Not sent yet and the due date has passed. */
  overdue: z.number().int(),
});

export type ProgressCounts = z.infer<typeof progressCountsSchema>;

/** A collection in a list, with what makes it stand first; see `sortByNeed`. */
export const listedCampaignSchema = campaignSchema.extend({
  progress: progressCountsSchema,
  /** Forms that wait for this person's decision. */
  waiting: z.number().int(),
  /** Forms that are overdue and can still be sent: after the closing only those that were opened again. */
  overdue: z.number().int(),
});

export type ListedCampaign = z.infer<typeof listedCampaignSchema>;

export const surveyFormRowSchema = z.object({
  id: idSchema<'survey_form'>(),
  campaign: campaignSchema,
  school: organizationRefSchema,
  municipality: municipalityRefSchema,
  status: z.enum(surveyStatuses),
  round: z.number().int(),
  opened: z.boolean(),
  timeliness: timelinessSchema,
  submittedAt: instantSchema.nullable(),
  returnReason: z.string().nullable(),
  /** The school's own due date: that of the collection, or a later one after an extension. */
  dueOn: localDateSchema,
  /** Opened again after the collection was closed. */
  reopened: z.boolean(),
  /** Of a school that is no more: since when, and which school took it over. */
  closure: z.object({ on: localDateSchema, successor: z.string().nullable() }).nullable(),
});

export type SurveyFormRow = z.infer<typeof surveyFormRowSchema>;

export const surveyHistorySchema = z.object({
  id: idSchema<'survey_step'>(),
  step: z.enum(surveySteps),
  round: z.number().int(),
  reason: z.string().nullable(),
  /** Of a return: the sections given back; null: the whole form. */
  sections: z.array(z.string()).nullable(),
  by: z.string(),
  at: instantSchema,
});

/** A word to the school about a form that it has not sent. */
export const reminderSchema = z.object({ text: z.string(), by: z.string(), at: instantSchema });

export type Reminder = z.infer<typeof reminderSchema>;

export const surveyFormSchema = surveyFormRowSchema.extend({
  version: z.number().int(),
  /** Sections that a returned form lets the school change; null: all of them. */
  openSections: z.array(z.string()).nullable(),
  answers: answersSchema,
  /** Of a returned form: the answers as they were sent; null in every other status. */
  sent: answersSchema.nullable(),
  cellVersions: z.record(z.string(), z.number().int()),
  comments: findingCommentsSchema,
  history: z.array(surveyHistorySchema),
  /** The last reminder, until the school sends the form. */
  reminder: reminderSchema.nullable(),
  /** What was carried over from the previous collection, and the sections that the school confirmed. */
  carried: z.object({ cells: answersSchema, confirmed: z.array(z.string()) }),
  /** The school's accepted answers of the previous collection. */
  previous: z.object({ id: idSchema<'survey_form'>(), title: z.string(), answers: answersSchema }).nullable(),
  /** The only section that the reader sees, for who is here by a link; null for everybody else. */
  section: z.string().nullable(),
  /** Links of the form that still open; only for who may give and take them back. */
  delegations: z.array(delegationSchema),
  /** What this person may do with the form now. */
  actions: z.array(z.enum(surveyActions)),
});

export type SurveyForm = z.infer<typeof surveyFormSchema>;
