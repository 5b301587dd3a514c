import type { Actor } from '#domain/access/actor.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { reachOf } from '#domain/rights.ts';

/** Organisations for which the actor may keep groups of schools. */
export function ownersOf(actor: Actor): OrganizationId[] {
  return actor.appointments
    .filter(({ role }) => reachOf(role, 'consolidation.exact') !== undefined)
    .map(({ organizationId }) => organizationId);
}

/** A group is changed by those who work where it belongs, not by everybody who sees it. */
export function canChangeGroup(actor: Actor, group: { owner: { id: OrganizationId } }): boolean {
  return ownersOf(actor).includes(group.owner.id);
}
