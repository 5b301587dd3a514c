import { type Actor, holds } from '#domain/access/actor.ts';

/** Who approves versions also writes their drafts, and says what a plan waits for and how its measures hang together. */
export const canApprovePlans = (actor: Actor): boolean => holds(actor, 'plan.approve');
