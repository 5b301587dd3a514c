import type { Actor } from '#domain/access/actor.ts';
import { covers, scopeOf } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import { type Acceptor, acceptorOf, type Charged, type DecidedSubject, kindsOf, rolesOf } from '../access.ts';

/** The ministry's plan sets the days of schools too: who accepts their reports cannot move them. */
export const deciderOf = (charged: Charged): Exclude<Acceptor, 'municipal_authority'> => {
  const acceptor = acceptorOf(charged);
  return acceptor === 'municipal_authority' ? 'ministry' : acceptor;
};

/** Kinds of organisations whose requests go to the decider, what is laid on the controller apart. */
export const askersOf = (decider: Acceptor): OrganizationKind[] =>
  decider === 'ministry' ? [...kindsOf('ministry'), ...kindsOf('municipal_authority')] : kindsOf(decider);

/** Nobody decides on what they asked for, nor what their own organisation did, the controller and the minister apart. */
export function canDecideShift(
  actor: Actor,
  subject: Omit<DecidedSubject, 'reportedBy' | 'lastBy'> & { readonly askedBy: UserId },
): boolean {
  const decider = deciderOf(subject);
  const appointments = actor.appointments.filter(({ role }) => rolesOf[decider].some((one) => one === role));
  if (subject.askedBy === actor.userId || appointments.length === 0) return false;
  const own = actor.appointments.some(({ organizationId }) => organizationId === subject.organizationId);
  if (own && decider === 'ministry') return false;
  return covers(scopeOf({ ...actor, appointments }, 'assignment.decide'), subject);
}
