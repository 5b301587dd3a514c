import { AppError } from '#domain/kernel/errors.ts';
import type { AppointmentId, MunicipalityId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import { type Right, reachOf } from '#domain/rights.ts';
import type { Role } from './roles.ts';

export interface Appointment {
  readonly id: AppointmentId;
  readonly role: Role;
  readonly organizationId: OrganizationId;
  /** The municipality where the organisation works; null for regional organisations. */
  readonly municipalityId: MunicipalityId | null;
}

/** Who acts: a person with the appointments in force at this moment. */
export interface Actor {
  readonly userId: UserId;
  readonly regionId: RegionId;
  readonly appointments: readonly Appointment[];
}

export function holds(actor: Actor, right: Right): boolean {
  return actor.appointments.some((a) => reachOf(a.role, right) !== undefined);
}

/**
 * The appointment by which a person has a right, the one that reaches all of the region before the others: whose it is
 * what they make by it.
 * @throws AppError `forbidden`
 */
export function appointmentWith({ appointments }: Pick<Actor, 'appointments'>, right: Right): Appointment {
  const having = appointments.filter(({ role }) => reachOf(role, right) !== undefined);
  const found = having.find(({ role }) => reachOf(role, right) === 'region') ?? having[0];
  if (!found) throw new AppError('forbidden', 'access.no_right');
  return found;
}
