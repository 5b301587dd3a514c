import { type Actor, holds } from '#domain/access/actor.ts';

export const canKeepBriefs = (actor: Actor): boolean => holds(actor, 'brief.make');
