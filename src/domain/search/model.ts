import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';

/** Words side by side. `prefix`: the last of them is perhaps not typed to its end. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly without: boolean;
  readonly prefix: boolean;
}
/** Any of the groups; of a group every term. */
export type SearchQuery = readonly (readonly SearchTerm[])[];

/** Where to look: measures and clauses of plans, requisites of their acts, texts of orders. */
export const searchedKinds = ['item', 'plan', 'order'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** A piece of a text: plain, or one of the words that were looked for. */
export const textPartSchema = z.object({ text: z.string(), found: z.boolean() });
export type TextPart = z.infer<typeof textPartSchema>;
const textPartsSchema = z.array(textPartSchema);

/** The version in whose wording the words were found; `current`: the one in force. */
const foundVersionSchema = z.object({ number: z.number().int(), current: z.boolean() });

const foundPlanSchema = z.object({ id: idSchema<'plan'>(), title: z.string() });

export const searchHitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    id: idSchema<'plan_item'>(),
    measureId: idSchema<'measure'>(),
    item: z.object({ kind: z.enum(planItemKinds), number: z.string() }),
    plan: foundPlanSchema,
    version: foundVersionSchema,
    /** The version in force has no such measure any more. */
    dropped: z.boolean(),
    title: textPartsSchema,
    /** Empty where nothing was found in the cell. */
    responsible: textPartsSchema,
    result: textPartsSchema,
  }),
  z.object({
    kind: z.literal('plan'),
    plan: foundPlanSchema,
    version: foundVersionSchema,
    title: textPartsSchema,
    act: textPartsSchema,
    summary: textPartsSchema,
  }),
  z.object({
    kind: z.literal('order'),
    order: z.object({
      id: idSchema<'order'>(),
      number: z.string(),
      signedOn: localDateSchema.nullable(),
    }),
    title: textPartsSchema,
    /** The best lines, in the order of the document. */
    lines: z.array(z.object({ line: z.number().int(), parts: textPartsSchema })),
    /** How many lines match in all. */
    lineCount: z.number().int(),
  }),
]);
export type SearchHit = z.infer<typeof searchHitSchema>;
