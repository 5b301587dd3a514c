import type { Role } from '#domain/access/roles.ts';
import { dayIn, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId, UserId } from '#domain/kernel/ids.ts';
import { needsAgreement } from '#domain/people/rules.appointing.ts';
import type { Call } from '#server/lib/call.ts';
import { insertProposal, lockAdministrators } from './store.proposals.ts';
import * as people from './store.ts';

interface NewAppointment {
  readonly role: Role;
  readonly organizationId: OrganizationId;
  readonly validFrom: LocalDate;
}

/** Appointments are counted by real days: nobody is in office sooner in a demonstration. */
export const realToday = ({ timeZone, securityNow }: Pick<Call, 'timeZone' | 'securityNow'>): LocalDate =>
  dayIn(timeZone, securityNow);

/**
 * Appoints, or proposes what a second administrator has to agree to.
 * @returns whether it waits
 * @throws AppError `conflict` when nobody is there who could agree
 */
export async function appointOrPropose(
  call: Call,
  userId: UserId,
  { role, organizationId, validFrom }: NewAppointment,
): Promise<{ readonly waits: boolean }> {
  const { tx, actor, securityNow, newId } = call;
  const { regionId } = actor;
  const given = { regionId, userId, role, organizationId, validFrom };
  if (!needsAgreement(role, userId, actor.userId)) {
    await people.insertAppointment(tx, { ...given, id: newId() });
    return { waits: false };
  }
  await lockAdministrators(tx, regionId);
  if (!(await people.hasAdministrator(tx, regionId, realToday(call), { users: [actor.userId, userId] })))
    throw new AppError('conflict', 'person.no_second_administrator');
  await insertProposal(tx, { ...given, id: newId(), by: actor.userId, at: securityNow });
  return { waits: true };
}

/**
 * A region is never without an administrator.
 * @param without whose rights are about to end, or which appointment
 * @throws AppError `conflict`
 */
export async function requireAdministratorLeft(
  { tx, actor: { regionId } }: Call,
  on: LocalDate,
  without: people.Without,
): Promise<void> {
  await lockAdministrators(tx, regionId);
  if (!(await people.hasAdministrator(tx, regionId, on, without)))
    throw new AppError('conflict', 'person.last_administrator');
}
