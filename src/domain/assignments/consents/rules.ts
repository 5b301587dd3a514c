import type { OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import type { AssignmentStatus } from '../model.ts';

/** Federal organisations: the ministry may ask them for information, a term binds them only by their consent. */
export const isFederal = (kind: OrganizationKind): boolean => kind === 'pedagogical_university';

export interface Consenting {
  readonly organizationKind: OrganizationKind;
  readonly status: AssignmentStatus;
  readonly hasConsent: boolean;
}

/** Why no consent can be noted; undefined where it can. (order 01-21/744, App. 1: «ОГПУ (по согласованию)») */
export function refusalOfConsent(
  { organizationKind, status, hasConsent }: Consenting,
  dueOn: LocalDate,
  today: LocalDate,
): Refusal | undefined {
  const conflict = (reason: string): Refusal => ({ code: 'conflict', reason, detail: {} });
  if (!isFederal(organizationKind)) return conflict('consent.not_federal');
  if (status !== 'assigned' && status !== 'returned') return conflict('consent.not_open');
  if (hasConsent) return conflict('consent.noted_already');
  return dueOn >= today
    ? undefined
    : { code: 'invalid', reason: 'consent.day_passed', detail: { field: 'dueOn' } };
}
