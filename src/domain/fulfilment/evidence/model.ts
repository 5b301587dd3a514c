import { z } from 'zod';
import { demandSchema } from '#domain/assignments/additions/model.ts';
import { evidenceKinds } from '#domain/documents/model.evidence.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';

/** Organisations by how their assignments of an obligation stand: one of several points counts once, by its worst point. */
export const fulfilledCountsSchema = z.object({
  total: z.number().int(),
  /** Accepted at all its points, «не требуется» apart. */
  accepted: z.number().int(),
  /** Of the accepted: every report was sent by its day. */
  onTime: z.number().int(),
  /** A report came after its day: of the accepted, of those that wait, and first reports that were returned. */
  late: z.number().int(),
  overdue: z.number().int(),
  notRequired: z.number().int(),
});
export type FulfilledCounts = z.infer<typeof fulfilledCountsSchema>;

/** What proves an obligation within the reader's scope, by kind and by the feature that keeps the records. */
export const provedSchema = z.object({
  kind: z.enum(evidenceKinds).or(z.literal('report')),
  /** The folder that keeps the records. */
  feature: z.string(),
  /** Records that hold. */
  count: z.number().int(),
  holds: z.boolean(),
  /** The page of the system that shows them. */
  link: z.string().nullable(),
});
export type Proved = z.infer<typeof provedSchema>;

export const evidenceItemSchema = z.object({
  itemId: idSchema<'plan_item'>(),
  measureId: idSchema<'measure'>(),
  number: z.string(),
  kind: z.enum(planItemKinds),
  title: z.string(),
  result: z.string(),
  demanded: z.array(demandSchema),
  /** Nobody has confirmed what is demanded yet: its words propose it. */
  proposed: z.boolean(),
  proofs: z.array(provedSchema),
  assignments: fulfilledCountsSchema,
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;
