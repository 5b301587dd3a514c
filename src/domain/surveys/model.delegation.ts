import { z } from 'zod';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lineSchema } from '#domain/kernel/written.ts';

/** A link is for one round of asking around, not for good. */
export const LONGEST_DELEGATION_DAYS = 60;
export const MAX_LIVE_DELEGATIONS = 20;

/** A section that a colleague may fill in by a link. */
export const delegationSchema = z.object({
  id: idSchema<'delegation'>(),
  section: z.string(),
  to: z.string(),
  until: localDateSchema,
  openedAt: instantSchema.nullable(),
});
export type Delegation = z.infer<typeof delegationSchema>;

export const newDelegationSchema = z.object({
  section: z.string().max(60),
  /** A name or a post, as the head calls the colleague. */
  to: lineSchema(3, 120),
  until: localDateSchema,
});
