import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { answerSchema } from '#domain/forms/model.ts';
import { type CampaignId, idSchema } from '#domain/kernel/ids.ts';
import { surveyStatuses } from '#domain/surveys/model.ts';

/** An `Aggregate` of the form engine on its way to the browser: arrays by slot of the form version. */
export const aggregateSchema = z.object({
  forms: z.number().int(),
  sums: z.array(z.number().int()),
  filled: z.array(z.number().int()),
  noData: z.array(z.number().int()),
  buckets: z.record(z.string(), z.record(z.string(), z.number().int())),
});

/** Whether forms that wait for the municipality are put together with the accepted ones. */
export const formStates = ['accepted', 'sent'] as const;

/** Which forms of a collection are put together: everything in the scope unless narrowed. */
export const placeSchema = z.object({
  municipalityId: idSchema<'municipality'>().optional(),
  /** A saved group of schools. */
  groupId: idSchema<'school_group'>().optional(),
  states: z.enum(formStates).default('accepted'),
});
export type Place = z.output<typeof placeSchema>;

/** Which forms are put together, and how they are asked for. */
export interface Selection {
  readonly campaignId: CampaignId;
  readonly place: Omit<Place, 'states'> & Partial<Pick<Place, 'states'>>;
}

/** What figures are compared with: one other thing, the rest of the choice stays as it is. */
export const otherSchema = z.templateLiteral([z.enum(['campaign', 'municipality', 'group']), ':', z.uuid()]);
export type Other = z.infer<typeof otherSchema>;

/** One answer in words, with every school that wrote the same, whatever the case and the spaces. */
export const textEntrySchema = z.object({
  /** Pattern of the cell. */
  cell: z.string(),
  text: z.string(),
  schools: z.array(
    z.object({
      formId: idSchema<'survey_form'>(),
      cell: z.string(),
      school: z.string(),
      municipality: z.string(),
    }),
  ),
});
export type TextEntry = z.infer<typeof textEntrySchema>;

/** What one school adds to a figure. */
export const schoolFigureSchema = z.object({
  formId: idSchema<'survey_form'>(),
  school: organizationRefSchema,
  municipality: municipalityRefSchema,
  /** The school that this one was merged into since. */
  mergedInto: z.string().nullable(),
  status: z.enum(surveyStatuses),
  values: z.array(z.object({ cell: z.string(), answer: answerSchema, qualifier: z.string().nullable() })),
  /** The school's own number, or percentage; null where it gave none and where the cell holds words or years. */
  number: z.number().nullable(),
  /** Pupils of the school, for figures per 100 of them. */
  pupils: z.number().nullable(),
});
export type SchoolFigure = z.infer<typeof schoolFigureSchema>;
