import { type Actor, holds } from '#domain/access/actor.ts';

/** Accounts and appointments are the ministry's to give and take. */
export const canManagePeople = (actor: Actor): boolean => holds(actor, 'people.manage');
