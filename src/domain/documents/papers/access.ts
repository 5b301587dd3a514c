import { type Actor, type Appointment, holds } from '#domain/access/actor.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { reachOf } from '#domain/rights.ts';

/**
 * Whose paper it is that a person writes into the register.
 * @throws AppError `forbidden`
 */
export function placeOfPaper({ appointments }: Pick<Actor, 'appointments'>): Appointment {
  const found = appointments.find(({ role }) => reachOf(role, 'paper.write') !== undefined);
  if (!found) throw new AppError('forbidden', 'access.no_right');
  return found;
}

export const isOwnPlace = (
  actor: Actor,
  { organizationId }: { readonly organizationId: OrganizationId },
): boolean =>
  holds(actor, 'paper.write') && actor.appointments.some((one) => one.organizationId === organizationId);
