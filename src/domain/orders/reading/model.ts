import { z } from 'zod';
import { organizationKinds } from '#domain/directory/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { periodSchema, termSchema } from '#domain/terms/model.ts';

/** `nobody`: a person answered that the words charge no one. */
export const partyKinds = [
  'organization',
  'organization_class',
  'role',
  'person',
  'nobody',
  'unknown',
] as const;

export type PartyKind = (typeof partyKinds)[number];

/**
 * What a person answered to «who is this?»: all organisations of a kind, one organisation, or nobody.
 * `post`: the words name somebody who works there, not the organisation itself.
 */
export const partyMeaningSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('class'), kind: z.enum(organizationKinds), post: z.boolean() }),
  z.object({ is: z.literal('organization'), id: idSchema<'organization'>(), post: z.boolean() }),
  z.object({ is: z.literal('nobody') }),
]);

export type PartyMeaning = z.infer<typeof partyMeaningSchema>;

export const responsiblePartySchema = z.object({
  text: z.string(),
  kind: z.enum(partyKinds),
  /** The abbreviation by which the directory is searched: «руководители МОУО» keeps МОУО. */
  abbreviation: z.string().optional(),
  /** Set where the region's dictionary was asked, not the document. */
  meaning: partyMeaningSchema.optional(),
});

export type ResponsibleParty = z.infer<typeof responsiblePartySchema>;

export const rowSourceSchema = z.object({
  /** Line of the file, from 1. */
  line: z.number().int().positive(),
  /** All lines, where the row was printed on (or composed from) more than one. */
  lines: z.array(z.number().int().positive()).optional(),
});

export type RowSource = z.infer<typeof rowSourceSchema>;

export const cellFields = ['title', 'term', 'responsible', 'result'] as const;

export type CellField = (typeof cellFields)[number];

/** The cells of one row as text: markup stripped, torn parts glued, nothing else changed. */
export const printedRowSchema = z.object({
  /** Stable within the document: 'L46' is the row printed from line 46. */
  key: z.string(),
  no: z.string(),
  title: z.string(),
  term: z.string(),
  responsible: z.string(),
  result: z.string(),
  section: z.string().nullable(),
  source: rowSourceSchema,
});

export type PrintedRow = z.infer<typeof printedRowSchema>;

/** A row with its term and responsible cells read; the cell's own text stays beside. */
export const planRowSchema = printedRowSchema.extend({
  term: termSchema,
  responsible: z.array(responsiblePartySchema),
  responsibleText: z.string(),
});

export type PlanRow = z.infer<typeof planRowSchema>;

export const clauseSchema = z.object({
  no: z.string(),
  parent: z.string().nullable(),
  text: z.string(),
  addressee: z.string().nullable(),
  /** The hard day of the clause: a fact apart from the period of any row. */
  dueOn: localDateSchema.nullable(),
  /** Numbers of the annexes the clause names. */
  annexes: z.array(z.string()),
  source: rowSourceSchema,
});

export type Clause = z.infer<typeof clauseSchema>;

export const requisitesSchema = z.object({
  kind: z.string().nullable(),
  number: z.string().nullable(),
  date: localDateSchema.nullable(),
  place: z.string().nullable(),
  body: z.string().nullable(),
  title: z.string().nullable(),
  signatory: z.object({ post: z.string(), name: z.string() }).nullable(),
  source: rowSourceSchema.nullable(),
});

export type Requisites = z.infer<typeof requisitesSchema>;

export const abbreviationSchema = z.object({
  short: z.string(),
  full: z.string(),
  /** 'legend': a line of its own; 'text': «(далее – …)» inside a sentence. */
  origin: z.enum(['legend', 'text']),
  source: rowSourceSchema,
});

export type Abbreviation = z.infer<typeof abbreviationSchema>;

export const annexSchema = z.object({
  /** null where the paper prints none. */
  no: z.string().nullable(),
  title: z.string().nullable(),
  heading: z
    .object({ line: z.number().int(), number: z.string().nullable(), date: localDateSchema.nullable() })
    .nullable(),
  kind: z.enum(['plan', 'form', 'other']),
  /** Code of the recognised form. */
  form: z.string().nullable(),
  firstLine: z.number().int(),
  lastLine: z.number().int(),
});

export type Annex = z.infer<typeof annexSchema>;

/** A printed cell, or a part of it (offsets in the printed text; the end is exclusive). */
export const cellRefSchema = z.object({
  row: z.string(),
  part: z.tuple([z.number().int(), z.number().int()]).optional(),
});

export type CellRef = z.infer<typeof cellRefSchema>;

export const composedRowSchema = z.object({
  key: z.string(),
  no: z.string(),
  title: cellRefSchema,
  term: cellRefSchema,
  responsible: cellRefSchema,
  result: cellRefSchema,
});

export type ComposedRow = z.infer<typeof composedRowSchema>;

/**
 * A change of the printed rows. Both kinds address the rows AS PRINTED, so the order in which fixes are
 * given never matters: `text` replaces a stretch of one cell, `layout` composes rows anew from printed cells.
 */
export const fixSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    row: z.string(),
    field: z.enum(cellFields),
    at: z.number().int().nonnegative(),
    printed: z.string(),
    proposed: z.string(),
  }),
  z.object({ kind: z.literal('layout'), replaces: z.array(z.string()), rows: z.array(composedRowSchema) }),
]);

export type Fix = z.infer<typeof fixSchema>;

export type TextFix = Extract<Fix, { kind: 'text' }>;

export type LayoutFix = Extract<Fix, { kind: 'layout' }>;

export const confidences = ['high', 'medium', 'low'] as const;

export const confidenceSchema = z.enum(confidences);

export type Confidence = (typeof confidences)[number];

/**
 * 'decision' closes approval until a person decides; 'attention' asks for a look; 'note' only informs; 'typing' is a
 * matter of print, taken as read all at once.
 */
export const findingWeights = ['decision', 'attention', 'note', 'typing'] as const;

export type FindingWeight = (typeof findingWeights)[number];

export const findingSchema = z.object({
  /** Rule and place: the same document always gives the same ids. */
  id: z.string(),
  code: z.string(),
  place: z.object({
    line: z.number().int().positive(),
    lines: z.array(z.number().int().positive()).optional(),
    field: z.string().optional(),
    /** Printed number of the row. */
    row: z.string().optional(),
  }),
  printed: z.string(),
  proposed: z.string().nullable(),
  confidence: confidenceSchema,
  /** Where one reading is surer in one column than in another. */
  confidenceByField: z.partialRecord(z.enum(cellFields), confidenceSchema).optional(),
  weight: z.enum(findingWeights),
  /** `explain.<key>` of the findings' texts and its placeholders; `title.<code>` is the short name. */
  explanation: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  fixes: z.array(fixSchema),
});

export type Finding = z.infer<typeof findingSchema>;

export const orderReadingSchema = z.object({
  requisites: requisitesSchema,
  clauses: z.array(clauseSchema),
  rows: z.array(planRowSchema),
  proposedRows: z.array(planRowSchema),
  period: periodSchema.nullable(),
  abbreviations: z.array(abbreviationSchema),
  annexes: z.array(annexSchema),
  findings: z.array(findingSchema),
});

export type OrderReading = z.infer<typeof orderReadingSchema>;

export const refusalReasons = [
  'empty',
  'binary',
  'too_large',
  'encoding',
  'old_office',
  'picture',
  'other_format',
  'archive',
  'not_as_named',
  'broken',
  'too_slow',
  'encrypted',
  'pdf_scan',
  'pdf_columns',
  'text_columns',
  'financing_table',
  'indicator_table',
  'assessment_schedule',
  'no_table',
  'other_table',
  'no_rows',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export type Refusal = { refused: RefusalReason };

/** What the importer knows of a form: its code, title and printed labels. */
export interface KnownForm {
  readonly code: string;
  readonly title: string;
  readonly labels: readonly string[];
}
