import type { Actor } from '#domain/access/actor.ts';
import type { Role } from '#domain/access/roles.ts';
import { covers, type Place, type Scope, scopeOf } from '#domain/access/scope.ts';
import { reachOf } from '#domain/rights.ts';
import type { HelpRegister } from './model.ts';

/** Where the person reads every request with its factor, also of forms under review: the line of the collection. */
export function fullHelpScope(actor: Actor): Scope {
  return scopeOf(actor, 'help.full');
}

/** Where the person reads accepted requests of methodical kinds only. */
export function methodicalHelpScope(actor: Actor): Scope {
  const appointments = actor.appointments.filter(({ role }) => reachOf(role, 'help.full') === undefined);
  return scopeOf({ ...actor, appointments }, 'help.read');
}

/** Whoever only teaches teachers reads the demand for courses, and no other need of a school. (items 17 and 18) */
export const readsCoursesOnly = ({ appointments }: Pick<Actor, 'appointments'>): boolean =>
  appointments.every(
    ({ role }) => reachOf(role, 'help.read') === undefined || role === 'institution_specialist',
  );

/** The kinds that the person reads outside of the line. */
export const offeredTypes = (actor: Actor, register: HelpRegister): readonly string[] =>
  readsCoursesOnly(actor) ? register.courseTypes : register.methodicalTypes;

/** Help to schools is the daily work of these; the ministry watches it as a whole. (items 9, 11, 14, 17, 18) */
const helping: readonly Role[] = [
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
  'institution_specialist',
];
export const offersHelp = ({ appointments }: Pick<Actor, 'appointments'>): boolean =>
  appointments.some(({ role }) => helping.includes(role));

export function canAnswerHelp(actor: Actor, school: Place): boolean {
  return covers(scopeOf(actor, 'help.answer'), school);
}
