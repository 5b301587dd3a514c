import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { helpStatuses } from './help/model.ts';
import { surveyStatuses } from './model.ts';

const campaignHitSchema = z.object({
  kind: z.literal('campaign'),
  id: idSchema<'campaign'>(),
  shown: textPartsSchema,
  period: z.string(),
  closed: z.boolean(),
});
export type CampaignHit = z.infer<typeof campaignHitSchema>;

const formHitSchema = z.object({
  kind: z.literal('form'),
  id: idSchema<'survey_form'>(),
  /** The school. */
  shown: textPartsSchema,
  municipality: z.string(),
  campaign: z.string(),
  period: z.string(),
  status: z.enum(surveyStatuses),
});
export type FormHit = z.infer<typeof formHitSchema>;

const helpHitSchema = z.object({
  kind: z.literal('help'),
  /** Form and row. */
  id: z.string(),
  school: z.string(),
  municipality: z.string(),
  /** The kind of help, in the words of the form. */
  type: z.string(),
  status: z.enum(helpStatuses),
  text: z.string(),
  shown: textPartsSchema,
});
export type HelpHit = z.infer<typeof helpHitSchema>;

/** What schools ask for, by the same rules as the register; forms by school, for those who read them; collections that ask somebody within the scope. */
export const surveysSearched = {
  help: { right: 'help.read', hit: helpHitSchema },
  form: { right: 'survey.read', hit: formHitSchema },
  campaign: { right: 'survey.progress', hit: campaignHitSchema },
} as const satisfies Searched;
