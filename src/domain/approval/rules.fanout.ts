import type { Organization } from '#domain/directory/model.ts';
import { type LocalDate, maxDate } from '#domain/kernel/dates.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { Abbreviation, ResponsibleParty } from '#domain/orders/reading/model.ts';
import { kindOfParty } from '#domain/orders/rules.parties.ts';
import type { Period } from '#domain/terms/model.ts';
import { dueOn } from '#domain/terms/rules.overdue.ts';

export interface Directory {
  /** Organisations of the region that work on the day of approval, schools apart. */
  readonly organizations: readonly Organization[];
  /** «ОО» of such an order are the schools of the frozen list, not all schools of the region. */
  readonly listedSchools: readonly Organization[];
  /** Those that the region's dictionary names one by one, schools outside of the list too. */
  readonly named: readonly Organization[];
}

export interface Addressees {
  readonly organizations: readonly Organization[];
  /** Printed parties that name nobody known. */
  readonly unresolved: readonly string[];
}

function poolOf(
  party: ResponsibleParty,
  legend: readonly Abbreviation[],
  { organizations, listedSchools, named }: Directory,
): readonly Organization[] {
  const { meaning } = party;
  if (meaning?.is === 'organization') return named.filter(({ id }) => id === meaning.id);
  const kind = kindOfParty(party, legend);
  return kind === 'school' ? listedSchools : organizations.filter((o) => o.kind === kind);
}

/** Whom an obligation addresses: a class means all organisations of the kind, a name means that organisation. */
export function addresseesOf(
  responsible: readonly ResponsibleParty[],
  legend: readonly Abbreviation[],
  directory: Directory,
): Addressees {
  const found = new Map<string, Organization>();
  const unresolved: string[] = [];
  for (const party of responsible) {
    if (party.meaning?.is === 'nobody') continue;
    const pool = poolOf(party, legend, directory);
    if (pool.length === 0) unresolved.push(party.text);
    for (const organization of pool) found.set(organization.id, organization);
  }
  return { organizations: [...found.values()], unresolved };
}

/**
 * The day by which an obligation must be done; a clause's hard date beats the period. Retroactive ones have none.
 * @param issuedOn what recurs falls due for the first time on or after the day of the act
 */
export function obligationDueOn(
  item: ObligationItem,
  period: Period | null,
  issuedOn: LocalDate | null = null,
): LocalDate | null {
  if (item.retroactive) return null;
  const since = period && issuedOn ? maxDate(period.from, issuedOn) : null;
  return item.hardDueOn ?? dueOn(item.term, period, since);
}
