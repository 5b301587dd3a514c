import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { termSchema } from '#domain/terms/model.ts';
import { responsiblePartySchema } from './reading/model.ts';

export const planItemKinds = ['clause', 'measure'] as const;

export type PlanItemKind = (typeof planItemKinds)[number];

/** What a version says of one obligation: a clause of an order's body or a measure of its plan. */
export const obligationSchema = z.object({
  kind: z.enum(planItemKinds),
  number: z.string(),
  section: z.string().nullable(),
  title: z.string(),
  term: termSchema,
  hardDueOn: localDateSchema.nullable(),
  responsible: z.array(responsiblePartySchema),
  /** The responsible cell as printed. */
  responsibleText: z.string(),
  result: z.string(),
  sourceLines: z.array(z.number().int()),
  formCode: z.string().nullable(),
  retroactive: z.boolean(),
});

export type ObligationItem = z.infer<typeof obligationSchema>;
