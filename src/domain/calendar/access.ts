import type { Actor } from '#domain/access/actor.ts';
import { covers, type Place, scopeOf } from '#domain/access/scope.ts';

/** Who reports for an organisation gives its calendar away; the ministry's administrator everybody's. */
export function canManageCalendar(actor: Actor, organization: Place): boolean {
  return covers(scopeOf(actor, 'calendar.manage'), organization);
}
