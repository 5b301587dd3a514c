import type { Actor } from '#domain/access/actor.ts';
import type { Role } from '#domain/access/roles.ts';
import { covers, type Place, scopeOf } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { Assignment, AssignmentAction } from './model.ts';

export type Acceptor = Assignment['acceptedBy'];

/** Whose work an assignment is. */
export interface Charged {
  readonly organizationKind: OrganizationKind;
  /** The clause lays it on the controller by office. */
  readonly laidOnOfficer: boolean;
}

const acceptorOfKind = {
  school: 'municipal_authority',
  method_service: 'municipal_authority',
  ministry: 'controller',
  supervision_department: 'controller',
  regional_centre: 'ministry',
  municipal_authority: 'ministry',
  method_centre: 'ministry',
  pedagogical_university: 'ministry',
  teacher_college: 'ministry',
} as const satisfies Record<OrganizationKind, Acceptor>;

/** Kinds of organisations whose reports go to the acceptor. */
export const kindsOf = (acceptor: Acceptor): OrganizationKind[] =>
  (Object.keys(acceptorOfKind) as OrganizationKind[]).filter((kind) => acceptorOfKind[kind] === acceptor);

/** What is laid on the controller goes to the minister, all else by the kind of the organisation. (order 01-21/744, cl. 3) */
export const acceptorOf = ({ organizationKind, laidOnOfficer }: Charged): Acceptor =>
  laidOnOfficer ? 'minister' : acceptorOfKind[organizationKind];

/** Who accepts as what. */
export const rolesOf = {
  municipal_authority: ['municipal_specialist'],
  ministry: ['ministry_admin', 'ministry_curator'],
  controller: ['controller'],
  minister: ['minister'],
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

export interface DecidedSubject extends Place, Charged {
  /** Who reported last. */
  readonly reportedBy: UserId | null;
  /** Who made the last step. */
  readonly lastBy: UserId | null;
}

/** What is laid on the controller the controller reports, and nothing else: the others report for the organisation. */
export function canReport(actor: Actor, subject: Place & Pick<Charged, 'laidOnOfficer'>): boolean {
  const appointments = actor.appointments.filter(
    ({ role }) => (role === 'controller') === subject.laidOnOfficer,
  );
  return covers(scopeOf({ ...actor, appointments }, 'assignment.report'), subject);
}

/** Of their organisation's assignments, those that a person reports: `laid` on the controller, the others, or both. */
export function reportedBy(actor: Actor): 'laid' | 'others' | 'both' {
  const controls = actor.appointments.some(({ role }) => role === 'controller');
  const others = actor.appointments.some(({ role }) => role !== 'controller');
  if (controls && others) return 'both';
  return controls ? 'laid' : 'others';
}

/**
 * Nobody accepts their own work: neither what they reported themselves, nor what their organisation did
 * (the controller and the minister work in the ministry and judge what others there reported).
 */
export function canDecide(actor: Actor, subject: DecidedSubject): boolean {
  const acceptor = acceptorOf(subject);
  const roles: readonly Role[] = rolesOf[acceptor];
  const asAcceptor = actor.appointments.filter((a) => roles.includes(a.role));
  if (subject.reportedBy === actor.userId || asAcceptor.length === 0) return false;
  const ownOrganization = actor.appointments.some((a) => a.organizationId === subject.organizationId);
  if (ownOrganization && acceptor !== 'controller' && acceptor !== 'minister') return false;
  return covers(scopeOf({ ...actor, appointments: asAcceptor }, 'assignment.decide'), subject);
}

/** Who accepts in the region or the municipality asks about what is overdue there, never about their own organisation. */
export function canControl(actor: Actor, subject: Place & Charged): boolean {
  const own = actor.appointments.some((one) => one.organizationId === subject.organizationId);
  const above = actor.appointments.filter(({ role }) => role === 'controller' || role === 'minister');
  const appointments = own || subject.laidOnOfficer ? above : actor.appointments;
  if (subject.laidOnOfficer && !above.some(({ role }) => role === 'minister')) return false;
  return covers(scopeOf({ ...actor, appointments }, 'assignment.decide'), subject);
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
