import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import { addDays, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { LONGEST_DELEGATION_DAYS, MAX_LIVE_DELEGATIONS } from './model.delegation.ts';

/** `unknown` says nothing about whose the link was. */
export type DelegationState = 'open' | 'revoked' | 'ended';

export function delegationStateOf(
  delegation: { revokedAt: Date | null; until: LocalDate },
  today: LocalDate,
): DelegationState {
  if (delegation.revokedAt !== null) return 'revoked';
  return delegation.until < today ? 'ended' : 'open';
}

/**
 * Counts of pupils and families come close to special categories (152-ФЗ, ст. 10): who sees them has signed in; a
 * link, which may be passed on, never shows them.
 */
export const isDelegable = (def: FormDefinition, section: string): boolean =>
  !def.peopleSections?.includes(section);

/** @throws AppError `forbidden`, `invalid`, `not_found` or `too_large` when the section may not be given so */
export function requireDelegable(
  def: FormDefinition,
  given: { section: string; until: LocalDate },
  live: number,
  today: LocalDate,
): void {
  if (!sectionsOf(def).some(({ id }) => id === given.section))
    throw new AppError('not_found', 'survey.no_section');
  if (!isDelegable(def, given.section)) throw new AppError('forbidden', 'delegation.of_people');
  if (given.until < today || given.until > addDays(today, LONGEST_DELEGATION_DAYS))
    throw new AppError('invalid', 'delegation.bad_term', { field: 'until', days: LONGEST_DELEGATION_DAYS });
  if (live >= MAX_LIVE_DELEGATIONS)
    throw new AppError('too_large', 'delegation.crowded', { limit: MAX_LIVE_DELEGATIONS });
}
