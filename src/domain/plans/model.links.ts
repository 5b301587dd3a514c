import { z } from 'zod';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema, type MeasureId } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';

/** `depends_on`: cannot end before the other is done; `fulfils`: what the measure gives is what the clause asks for. */
export const linkKinds = ['depends_on', 'fulfils'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly kind: LinkKind;
  readonly measureId: MeasureId;
  readonly targetId: MeasureId;
}

/** An end of a link in its last wording; `dropped`: the version in force does not keep it. */
export const linkEndSchema = z.object({
  measureId: idSchema<'measure'>(),
  kind: z.enum(planItemKinds),
  number: z.string(),
  title: z.string(),
  dropped: z.boolean(),
});
export type LinkEnd = z.infer<typeof linkEndSchema>;

export const planLinkSchema = z.object({
  id: idSchema<'plan_link'>(),
  kind: z.enum(linkKinds),
  measure: linkEndSchema,
  target: linkEndSchema,
  note: z.string(),
  by: z.string(),
  at: instantSchema,
});
export type PlanLink = z.infer<typeof planLinkSchema>;

/**
 * `ends_after`: its term lets it last longer than what needs it can wait: the earlier day counts.
 * `no_slack`: both end on one day, and one of them cannot begin to end before the other is done.
 */
export const linkWarningCodes = ['ends_after', 'no_slack'] as const;

export const linkWarningSchema = z.object({
  code: z.enum(linkWarningCodes),
  measureId: idSchema<'measure'>(),
  /** The end of its own term. */
  endsOn: localDateSchema,
  /** The day by which it is needed. */
  neededOn: localDateSchema,
  /** Whose end that day is. */
  neededBy: idSchema<'measure'>(),
});
export type LinkWarning = z.infer<typeof linkWarningSchema>;

/** A link that the words of the plan speak of; a person makes it or leaves it. */
export const linkProposalSchema = z.object({
  kind: z.enum(linkKinds),
  measureId: idSchema<'measure'>(),
  targetId: idSchema<'measure'>(),
  /** The words that name it, or null where both speak of one deed. */
  words: z.string().nullable(),
});
export type LinkProposal = z.infer<typeof linkProposalSchema>;
