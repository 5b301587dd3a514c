import type { Actor } from '#domain/access/actor.ts';
import { covers, type Place, type Scope, scopeOf } from '#domain/access/scope.ts';
import { reachOf } from '#domain/rights.ts';

/** Where the person reads every request with its factor, also of forms under review: the line of the collection. */
export function fullHelpScope(actor: Actor): Scope {
  return scopeOf(actor, 'help.full');
}

/** Where the person reads accepted requests of methodical kinds only. */
export function methodicalHelpScope(actor: Actor): Scope {
  const appointments = actor.appointments.filter(({ role }) => reachOf(role, 'help.full') === undefined);
  return scopeOf({ ...actor, appointments }, 'help.read');
}

export function canAnswerHelp(actor: Actor, school: Place): boolean {
  return covers(scopeOf(actor, 'help.answer'), school);
}
