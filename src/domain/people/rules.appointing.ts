import type { Role } from '#domain/access/roles.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { Proposal } from './model.proposals.ts';
import type { Person } from './model.ts';

/**
 * Rights over everybody's rights are given by two: what makes an administrator, and whatever an administrator would
 * give to themself, waits until another one agrees.
 */
export const needsAgreement = (role: Role, person: UserId, by: UserId): boolean =>
  role === 'ministry_admin' || person === by;

/** Nobody agrees to what they proposed, nor to what they would get. */
export const mayAgree = (by: UserId, { person, proposedBy }: Proposal): boolean =>
  by !== proposedBy.id && by !== person.id;

/** @throws AppError `conflict` */
export function requireMayAgree(by: UserId, proposal: Proposal): void {
  if (!mayAgree(by, proposal)) throw new AppError('conflict', 'person.own_proposal');
}

/**
 * A guest of a link is here for one section and by no account.
 * @throws AppError `conflict`
 */
export function requireStaff({ appointments }: Person): void {
  if (appointments.some(({ role }) => role === 'section_filler'))
    throw new AppError('conflict', 'person.is_guest');
}
