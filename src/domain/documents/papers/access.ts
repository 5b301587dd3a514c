import { type Actor, holds } from '#domain/access/actor.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';

/** A paper is written and changed by its own organisation. */
export const isOwnPlace = (
  actor: Actor,
  { organizationId }: { readonly organizationId: OrganizationId },
): boolean =>
  holds(actor, 'paper.write') && actor.appointments.some((one) => one.organizationId === organizationId);
