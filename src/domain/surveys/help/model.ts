import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import type { Option } from '#domain/forms/model.ts';
import { instantSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';

/** One text of a form that is a request as it stands. */
export interface HelpInWords {
  readonly row: string;
  /** The column that says whether there is a request; older versions of a form have none. */
  readonly needed: string;
  readonly text: string;
  readonly type: Option;
  readonly urgency: Option;
  /** What was written there for «no help», as `foldText` leaves it. */
  readonly denials: readonly string[];
}

/** Which rows of a form are requests for help. */
export interface HelpRegister {
  /** The repeated row, without its instance. */
  readonly rows: string;
  readonly columns: {
    readonly needed: string;
    readonly type: string;
    readonly urgency: string;
    readonly text: string;
    readonly factor: string;
  };
  /** A place where the school asks in its own words: of no kind that it could choose, and of no urgency. */
  readonly words?: HelpInWords;
  /** Kinds of help that methodical services outside of the line school – municipality – ministry work on. */
  readonly methodicalTypes: readonly string[];
  /** Those of them that ask for courses: the work of who teaches teachers. (order 01-21/744, items 17 and 18) */
  readonly courseTypes: readonly string[];
}

/** A row of a form that asks for help, as the school sent it. */
export interface AskedHelp {
  readonly row: string;
  /** Where in the form it is shown. */
  readonly cell: string;
  readonly type: string;
  readonly urgency: string;
  readonly text: string;
  /** Why it is needed; empty where the school was not asked. */
  readonly factor: string;
}

/** Shown as: не распределено · в работе · помощь оказана · отказано. */
export const helpStatuses = ['new', 'taken', 'done', 'declined'] as const;
export type HelpStatus = (typeof helpStatuses)[number];

export const helpActions = ['take', 'finish', 'decline'] as const;
export type HelpAction = (typeof helpActions)[number];

/** What the register is put together by. */
export const helpGroups = ['type', 'municipality', 'urgency'] as const;
export type HelpGroup = (typeof helpGroups)[number];

/** A row of a form, for example `factors.factor[a1]` or `contingent.help`. */
export const helpRowSchema = z
  .string()
  .max(160)
  .regex(/^[a-z][a-z0-9_]*\.[a-z0-9_]+(\[[a-z0-9]{1,16}\])?$/);

export const helpStateSchema = z.object({
  status: z.enum(helpStatuses),
  responsible: organizationRefSchema.nullable(),
  note: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
});
export type HelpState = z.infer<typeof helpStateSchema>;

export const helpItemSchema = z.object({
  formId: idSchema<'survey_form'>(),
  row: z.string(),
  /** Where in the form it is asked. */
  cell: z.string(),
  school: organizationRefSchema,
  municipality: municipalityRefSchema,
  /** The collection that the school answered, e.g. «2020». */
  period: z.string(),
  /** Still under review. */
  submitted: z.boolean(),
  type: z.string(),
  urgency: z.string(),
  text: z.string(),
  /** Null for who reads kinds of help rather than forms. */
  factor: z.string().nullable(),
  /** Null until somebody answers. */
  state: helpStateSchema.nullable(),
  /** How often the state was changed: tells whether it has changed meanwhile. */
  seen: z.number().int(),
  actions: z.array(z.enum(helpActions)),
});
export type HelpItem = z.infer<typeof helpItemSchema>;

export const helpChoiceSchema = z.object({ value: z.string(), label: z.string() });
