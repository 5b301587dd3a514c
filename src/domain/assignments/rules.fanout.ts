import type { Organization, OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { ObligationItem } from '#domain/plans/model.approval.ts';
import type { Abbreviation, Period, ResponsibleParty } from '#domain/plans/model.ts';
import { dueOn } from '#domain/plans/rules.overdue.ts';

/**
 * What an order's legend calls an organisation → its kind in the directory. Words of the field, not of one
 * order: the first that matches the legend's full name decides.
 */
const kindByName: readonly (readonly [pattern: RegExp, kind: OrganizationKind])[] = [
  [/контрол\S* и надзор/, 'supervision_department'],
  [/межмуниципальн\S* методическ/, 'method_centre'],
  [/муниципальн\S* методическ/, 'method_service'],
  [/муниципальн\S* орган\S*.* управлени|орган\S* управления образованием/, 'municipal_authority'],
  [/центр развития образования|институт развития образования/, 'regional_centre'],
  [/педагогическ\S* колледж/, 'teacher_college'],
  [/государственн\S* педагогическ|педагогическ\S* (университет|институт)/, 'pedagogical_university'],
  [/^министерств\S* (образования|просвещения)|^департамент образования/, 'ministry'],
  [/образовательн\S* организаци|общеобразовательн|^школ/, 'school'],
];

/** The kind of organisation that a printed party means, or undefined: unknown parties are asked, never guessed. */
export function kindOfParty(
  party: ResponsibleParty,
  legend: readonly Abbreviation[],
): OrganizationKind | undefined {
  // The controller of an order is a person of the body that issued it. (order 01-21/744, cl. 3)
  if (party.kind === 'person') return 'ministry';
  const entry = legend.find((a) => a.short === party.abbreviation);
  const name = foldText(entry?.full ?? party.text);
  return kindByName.find(([pattern]) => pattern.test(name))?.[1];
}

export interface Directory {
  /** Organisations of the region that work on the day of approval, schools apart. */
  readonly organizations: readonly Organization[];
  /** «ОО» of such an order are the schools of the frozen list, not all schools of the region. */
  readonly listedSchools: readonly Organization[];
}

export interface Addressees {
  readonly organizations: readonly Organization[];
  /** Printed parties that name nobody known. */
  readonly unresolved: readonly string[];
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
    const kind = kindOfParty(party, legend);
    const pool =
      kind === 'school' ? directory.listedSchools : directory.organizations.filter((o) => o.kind === kind);
    if (pool.length === 0) unresolved.push(party.text);
    for (const organization of pool) found.set(organization.id, organization);
  }
  return { organizations: [...found.values()], unresolved };
}

/** The day by which an obligation must be done; a clause's hard date beats the period. Retroactive ones have none. */
export function obligationDueOn(item: ObligationItem, period: Period | null): LocalDate | null {
  if (item.retroactive) return null;
  return item.hardDueOn ?? dueOn(item.term, period);
}
