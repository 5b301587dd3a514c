import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { partyEntrySchema } from './model.parties.ts';
import { cellFields, orderReadingSchema } from './reading/model.ts';

/** Under review while findings are being decided; approved once its roadmap stands. */
export const orderStatuses = ['review', 'approved'] as const;

export type OrderStatus = (typeof orderStatuses)[number];

/** The proposed reading is accepted, the order stays as printed, or a person wrote what the cells say. */
export const findingDecisions = ['accepted', 'kept', 'edited'] as const;

export type FindingDecision = (typeof findingDecisions)[number];

/** A person's own text for a whole cell of a row as it stands. */
export const cellEditSchema = z.object({
  row: z.string().max(100),
  field: z.enum(cellFields),
  text: textSchema(0, 10_000),
});

export type CellEdit = z.infer<typeof cellEditSchema>;

export const orderRowSchema = z.object({
  id: idSchema<'order'>(),
  number: z.string(),
  signedOn: localDateSchema.nullable(),
  title: z.string(),
  status: z.enum(orderStatuses),
  findings: z.number().int(),
  /** Findings that close approval. */
  undecided: z.number().int(),
  /** Parties whom nobody knows, apart from those that such findings ask about. */
  unknownParties: z.number().int(),
});

export type OrderRow = z.infer<typeof orderRowSchema>;

export const decidedFindingSchema = z.object({
  /** Another one with every decision: who changes a decision names the one on the screen. */
  id: idSchema<'finding_decision'>(),
  findingId: z.string(),
  decision: z.enum(findingDecisions),
  /** What was written, where the decision is `edited`. */
  edits: z.array(cellEditSchema),
  by: z.string(),
  at: z.iso.datetime(),
});

export type DecidedFinding = z.infer<typeof decidedFindingSchema>;

export const orderSchema = orderRowSchema.extend({
  fileName: z.string(),
  /** Whether the file itself is kept: not for orders that were taken as text before. */
  hasFile: z.boolean(),
  sha256: z.string(),
  sourceText: z.string(),
  reading: orderReadingSchema,
  decisions: z.array(decidedFindingSchema),
  /** What the region's dictionary says today of parties. */
  dictionary: z.array(partyEntrySchema),
  planId: idSchema<'plan'>().nullable(),
});

export type Order = z.infer<typeof orderSchema>;
