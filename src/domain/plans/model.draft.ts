import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';
import { abbreviationSchema } from '#domain/orders/reading/model.ts';

/** From an imported order, as a correction of the version in force, or as its clone for a later year. */
export const draftKinds = ['order', 'correction', 'next_year'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** An obligation while it is being written: its cells are texts; what they say is read anew. */
export const draftItemSchema = z.object({
  /** Stable within the draft. */
  key: z.string().min(1).max(60),
  /** The obligation of the base version that this one continues. */
  measureId: idSchema<'measure'>().nullable(),
  derivedFrom: z.array(idSchema<'measure'>()).max(50),
  kind: z.enum(planItemKinds),
  number: textSchema(0, 30),
  section: textSchema(0, 1000).nullable(),
  title: textSchema(0, 10_000),
  term: textSchema(0, 1000),
  hardDueOn: localDateSchema.nullable(),
  responsible: textSchema(0, 5000),
  result: textSchema(0, 10_000),
  sourceLines: z.array(z.number().int()).max(10_000),
  formCode: z.string().max(100).nullable(),
});
export type DraftItem = z.infer<typeof draftItemSchema>;

export const draftContentSchema = z.object({
  title: textSchema(1, 2000),
  items: z.array(draftItemSchema).max(5000),
  legend: z.array(abbreviationSchema).max(1000),
});
export type DraftContent = z.infer<typeof draftContentSchema>;

/** Why an item of a draft needs a human look before approval; `no_title` closes approval. */
export const draftProblems = [
  'no_title',
  'number_repeated',
  'term_unreadable',
  'no_year',
  'no_responsible',
  'party_unknown',
  'no_result',
  'separate_plan',
  'hard_date',
  'weekend',
  'year_in_text',
] as const;
export type DraftProblem = (typeof draftProblems)[number];
