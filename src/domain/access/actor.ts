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
