import { z } from 'zod';
import { paperKindSchema, paperKinds, paperSchema } from '#domain/documents/papers/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { wordsSchema } from '#domain/kernel/reason.ts';

/** Demanded evidence that a report comes without, and why. */
export const lackSchema = z.object({ kind: paperKindSchema, why: wordsSchema(1000) });
export type Lack = z.output<typeof lackSchema>;

/** What a report proves itself by: papers of the register, and why others are not there. */
export const reportedEvidence = {
  paperIds: z.array(idSchema<'paper'>()).max(20).default([]),
  lacks: z.array(lackSchema).max(paperKinds.length).default([]),
};

/** A paper as a report names it. */
export const provingPaperSchema = paperSchema.pick({
  id: true,
  kind: true,
  subject: true,
  number: true,
  signedOn: true,
  withdrawn: true,
});
export type ProvingPaper = z.infer<typeof provingPaperSchema>;

/** A demand of the report itself: how many papers of a kind. */
export const demandedPaperSchema = z.object({ kind: paperKindSchema, count: z.number().int() });
export type DemandedPaper = z.infer<typeof demandedPaperSchema>;
