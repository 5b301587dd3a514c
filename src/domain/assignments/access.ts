import type { Actor } from '#domain/access/actor.ts';
import type { Role } from '#domain/access/roles.ts';
import { covers, type Place, scopeOf } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { Assignment, AssignmentAction } from './model.ts';

export type Acceptor = Assignment['acceptedBy'];

/** МОУО accepts its schools, the controller accepts the ministry, the ministry accepts everybody else. */
export function acceptorOf(kind: OrganizationKind): Acceptor {
  if (kind === 'school') return 'municipal_authority';
  return kind === 'ministry' ? 'controller' : 'ministry';
}

const rolesOf = {
  municipal_authority: ['municipal_specialist'],
  ministry: ['ministry_admin', 'ministry_curator'],
  controller: ['controller'],
} as const satisfies Record<Acceptor, readonly Role[]>;

/** Whose reports the actor may be asked to judge at all; `canDecide` has the last word on each. */
export function acceptorsOf(actor: Actor): Acceptor[] {
  const held = new Set<Role>(actor.appointments.map((a) => a.role));
  return (Object.keys(rolesOf) as Acceptor[]).filter((acceptor) =>
    rolesOf[acceptor].some((role) => held.has(role)),
  );
}

/** Which reports wait for the decision of the person: nobody decides on their own. */
export const awaitingDecisionOf = (actor: Actor) => ({
  acceptors: acceptorsOf(actor),
  notReportedBy: actor.userId,
});

export interface DecidedSubject extends Place {
  readonly organizationKind: OrganizationKind;
  /** Who reported last. */
  readonly reportedBy: UserId | null;
  /** Who made the last step. */
  readonly lastBy: UserId | null;
}

export function canReport(actor: Actor, subject: Place): boolean {
  return covers(scopeOf(actor, 'assignment.report'), subject);
}

/**
 * Nobody accepts their own work: neither what they reported themselves, nor what their organisation did
 * (the controller works in the ministry and judges what others there reported).
 */
export function canDecide(actor: Actor, subject: DecidedSubject): boolean {
  const acceptor = acceptorOf(subject.organizationKind);
  const roles: readonly Role[] = rolesOf[acceptor];
  const asAcceptor = actor.appointments.filter((a) => roles.includes(a.role));
  if (subject.reportedBy === actor.userId || asAcceptor.length === 0) return false;
  const ownOrganization = actor.appointments.some((a) => a.organizationId === subject.organizationId);
  if (ownOrganization && acceptor !== 'controller') return false;
  return covers(scopeOf({ ...actor, appointments: asAcceptor }, 'assignment.decide'), subject);
}

/** A decision is taken back only by the person who made it: another's is not overruled in silence. */
export function canWithdraw(actor: Actor, subject: DecidedSubject): boolean {
  return subject.lastBy === actor.userId && canDecide(actor, subject);
}

const permission = {
  report: canReport,
  accept: canDecide,
  return: canDecide,
  withdraw: canWithdraw,
} as const satisfies Record<AssignmentAction, (actor: Actor, subject: DecidedSubject) => boolean>;

export function canDo(action: AssignmentAction): (actor: Actor, subject: DecidedSubject) => boolean {
  return permission[action];
}
