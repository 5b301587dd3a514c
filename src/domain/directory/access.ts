import { type Actor, holds } from '#domain/access/actor.ts';

export const canMoveClock = (actor: Actor): boolean => holds(actor, 'clock.move');
