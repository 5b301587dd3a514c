import { z } from 'zod';
import { lineSchema } from '#domain/kernel/written.ts';
import { municipalityRefSchema, organizationRefSchema } from '../../directory/model.ts';
import { localDateSchema } from '../../kernel/dates.ts';
import { idSchema } from '../../kernel/ids.ts';
import { campaignChains, timelinessSchema } from '../model.ts';

const MAX_SCHOOLS = 5000;

/** Whom a new collection asks. A selection is of single schools, of whole municipalities, or of both. */
export const addresseesSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), schoolListId: idSchema<'school_list'>() }),
  z.object({ kind: z.literal('all') }),
  z.object({
    kind: z.literal('selection'),
    schoolIds: z.array(idSchema<'organization'>()).max(MAX_SCHOOLS),
    municipalityIds: z.array(idSchema<'municipality'>()).max(500),
  }),
]);
export type Addressees = z.infer<typeof addresseesSchema>;

export const leftOutReasons = ['closed', 'no_municipality', 'already_asked'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What decides who is asked; `period` keeps a school from being asked twice about the same. */
export const addressingSchema = z.object({
  formCode: z.string().max(60),
  period: lineSchema(4, 40),
  addressees: addresseesSchema,
});

export const newCampaignSchema = addressingSchema.extend({
  formVersion: z.number().int().min(1),
  title: lineSchema(5, 300),
  /** The clause of the act that demands the data. */
  source: lineSchema(3, 200),
  dueOn: localDateSchema,
  chain: z.enum(campaignChains),
});
export type NewCampaignForm = z.infer<typeof newCampaignSchema>;

export const addresseePreviewSchema = z.object({
  schools: z.number().int(),
  municipalities: z.array(z.object({ municipality: municipalityRefSchema, schools: z.number().int() })),
  leftOut: z.array(
    z.object({
      school: organizationRefSchema,
      municipality: municipalityRefSchema.nullable(),
      why: z.enum(leftOutReasons),
    }),
  ),
});
export type AddresseePreview = z.infer<typeof addresseePreviewSchema>;

/** How a form stands on a day, in the words of the counts. */
export const formStates = [
  'notOpened',
  'draft',
  'submitted',
  'returned',
  'accepted',
  'schoolClosed',
] as const;
export type FormState = (typeof formStates)[number];

export const schoolStandingSchema = z.object({
  formId: idSchema<'survey_form'>(),
  school: organizationRefSchema,
  municipality: municipalityRefSchema,
  state: z.enum(formStates),
  timeliness: timelinessSchema,
  dueOn: localDateSchema,
  /** Of a school that was merged: into which. */
  successor: z.string().nullable(),
  remindedOn: localDateSchema.nullable(),
});
export type SchoolStanding = z.infer<typeof schoolStandingSchema>;

/** Forms sent and accepted by the end of a day. */
export const courseDaySchema = z.object({
  on: localDateSchema,
  sent: z.number().int(),
  accepted: z.number().int(),
});
export type CourseDay = z.infer<typeof courseDaySchema>;

export const notRemindedReasons = ['sent', 'closed', 'school_closed', 'reminded_today'] as const;
export type NotRemindedReason = (typeof notRemindedReasons)[number];
