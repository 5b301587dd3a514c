import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '../../directory/model.ts';
import { answerSchema, cellKeySchema } from '../../forms/model.ts';
import { instantSchema } from '../../kernel/dates.ts';
import { idSchema } from '../../kernel/ids.ts';

/** Who asks for a change of an accepted form; the other side decides. */
export const changeRequestSides = ['school', 'reviewer'] as const;
export type ChangeRequestSide = (typeof changeRequestSides)[number];

/** Shown as: ждёт решения · согласован · отклонён · отозван. */
export const changeRequestStatuses = ['open', 'agreed', 'declined', 'withdrawn'] as const;
export type ChangeRequestStatus = (typeof changeRequestStatuses)[number];

export const changeRequestActions = ['agree', 'decline', 'withdraw'] as const;
export type ChangeRequestAction = (typeof changeRequestActions)[number];

/** More cells than this are not a slip but another form: the acceptance is taken back instead. */
export const MAX_REQUESTED_CELLS = 20;

/** One cell of a request: the value that stood when it was asked, and the proposed one. */
const requestedChangeSchema = z.object({
  cell: cellKeySchema,
  before: answerSchema.nullable(),
  after: answerSchema.nullable(),
});
export type RequestedChange = Readonly<z.infer<typeof requestedChangeSchema>>;

/** A request as a list shows it: no value of a school stands in it. */
export const changeRequestRowSchema = z.object({
  id: idSchema<'change_request'>(),
  form: z.object({
    id: idSchema<'survey_form'>(),
    /** Of its collection. */
    title: z.string(),
    school: organizationRefSchema,
    municipality: municipalityRefSchema,
  }),
  side: z.enum(changeRequestSides),
  status: z.enum(changeRequestStatuses),
  cells: z.number().int(),
  by: z.string(),
  at: instantSchema,
});

export const changeRequestSchema = changeRequestRowSchema.omit({ form: true, cells: true }).extend({
  reason: z.string(),
  changes: z.array(requestedChangeSchema),
  /** How it ended; null while it is open. */
  end: z.object({ by: z.string(), at: instantSchema, reason: z.string().nullable() }).nullable(),
  /** Warnings of the form's own checks that agreement would bring. */
  warnings: z.array(z.object({ cell: z.string(), message: z.string() })),
  /** What this person may do with it now. */
  actions: z.array(z.enum(changeRequestActions)),
});
export type ChangeRequest = z.infer<typeof changeRequestSchema>;
