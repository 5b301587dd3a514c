import type { Reach, Role } from './access/roles.ts';
import { assignmentsRights } from './assignments/rights.ts';
import { calendarRights } from './calendar/rights.ts';
import { consolidationRights } from './consolidation/rights.ts';
import { directoryRights } from './directory/rights.ts';
import { documentsRights } from './documents/rights.ts';
import { fulfilmentRights } from './fulfilment/rights.ts';
import { journalRights } from './journal/rights.ts';
import { notificationsRights } from './notifications/rights.ts';
import { ordersRights } from './orders/rights.ts';
import { peopleRights } from './people/rights.ts';
import { plansRights } from './plans/rights.ts';
import { surveysRights } from './surveys/rights.ts';

/** The rights of every feature. */
const byRight = {
  ...directoryRights,
  ...peopleRights,
  ...documentsRights,
  ...surveysRights,
  ...consolidationRights,
  ...ordersRights,
  ...plansRights,
  ...assignmentsRights,
  ...fulfilmentRights,
  ...calendarRights,
  ...journalRights,
  ...notificationsRights,
} as const;

export type Right = keyof typeof byRight;
export const rights = Object.keys(byRight) as [Right, ...Right[]];
/** `public`: before sign-in; `signed_in`: any signed-in person, about themselves. Neither reaches any place. */
export type EndpointRight = Right | 'public' | 'signed_in';

/** The reach of a right for a role, or undefined where the role does not have it. */
export function reachOf(role: Role, right: EndpointRight): Reach | undefined {
  if (right === 'public' || right === 'signed_in') return undefined;
  const byRole: Partial<Record<Role, Reach>> = byRight[right];
  return byRole[role];
}
