import type { Actor } from '#domain/access/actor.ts';
import { reachOf } from '#domain/rights.ts';

/**
 * Whether the person reads consolidated forms as they are: everything that lets them in stands on the line
 * school – municipality – ministry. Who reads in two capacities is shown what both may see.
 */
export function readsExactly({ appointments }: Pick<Actor, 'appointments'>): boolean {
  return appointments
    .filter(({ role }) => reachOf(role, 'consolidation.read') !== undefined)
    .every(({ role }) => reachOf(role, 'consolidation.exact') !== undefined);
}
