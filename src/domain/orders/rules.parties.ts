import type { OrganizationKind } from '#domain/directory/model.ts';
import type { OrderId } from '#domain/kernel/ids.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { ObligationItem } from './model.obligations.ts';
import type { KnownAbbreviation, PartyEntry } from './model.parties.ts';
import { fold, type KnownParties, partyKeyOf, partyWords, taughtBy } from './reading/dictionary.ts';
import type { Abbreviation, Finding, ResponsibleParty } from './reading/model.ts';

/**
 * What an order's legend calls an organisation → its kind in the directory. Words of the field, not of one
 * order: the first that matches the legend's full name decides.
 */
const kindByName: readonly (readonly [pattern: RegExp, kind: OrganizationKind])[] = [
  [/контрол\S{0,20} и надзор/, 'supervision_department'],
  [/межмуниципальн\S{0,20} методическ/, 'method_centre'],
  [/муниципальн\S{0,20} методическ/, 'method_service'],
  [
    /муниципальн\S{0,20} орган\S{0,20}.{0,200} управлени|орган\S{0,20} управления образованием/,
    'municipal_authority',
  ],
  [/центр развития образования|институт развития образования/, 'regional_centre'],
  [/педагогическ\S{0,20} колледж/, 'teacher_college'],
  [
    /государственн\S{0,20} педагогическ|педагогическ\S{0,20} (университет|институт)/,
    'pedagogical_university',
  ],
  [/^министерств\S{0,20} (образования|просвещения)|^департамент образования/, 'ministry'],
  // «Школа молодого педагога» is none, «опорные школы» are only some.
  [
    /образовательн\S{0,20} организаци|общеобразовательн|^(?:(?:директора|руководители) школ|школ[аы])(?:$|,| с )/,
    'school',
  ],
];

/** The kind of organisation that a printed party means, or undefined: unknown parties are asked, never guessed. */
export function kindOfParty(
  party: ResponsibleParty,
  legend: readonly Abbreviation[],
): OrganizationKind | undefined {
  if (party.meaning) return party.meaning.is === 'class' ? party.meaning.kind : undefined;
  // The controller of an order is a person of the body that issued it. (order 01-21/744, cl. 3)
  if (party.kind === 'person') return 'ministry';
  const { abbreviation } = party;
  const entry = abbreviation === undefined ? undefined : legend.find((a) => a.short === abbreviation);
  const name = foldText(entry?.full ?? party.text);
  return kindByName.find(([pattern]) => pattern.test(name))?.[1];
}

/** Whether the question is who somebody is: answered for the whole region, not for one place of one document. */
export const asksWho = (finding: Finding): boolean => finding.code === 'responsible_unknown';

/** Whether a person must be asked whom a party means: nothing in the document or in the region says it. */
export const isUnknownParty = (party: ResponsibleParty, legend: readonly Abbreviation[]): boolean =>
  !party.meaning && kindOfParty(party, legend) === undefined;

/** The dictionary as the reader of documents asks it. */
export const knownParties = (dictionary: readonly PartyEntry[]): KnownParties =>
  new Map(dictionary.map(({ key, meaning }) => [key, meaning]));

/** Finds the answer that some words come to: of the very words, or of the organisation whose posts they name. */
export function entryByWords(dictionary: readonly PartyEntry[]): (words: string) => PartyEntry | undefined {
  const known = knownParties(dictionary);
  const byKey = new Map(dictionary.map((answer) => [answer.key, answer]));
  return (words) => byKey.get(taughtBy(words, known)?.key ?? '');
}

/** An abbreviation that unexplained words bear, as another order of the region explains it; offered, never applied. */
export interface OfferedMeaning extends KnownAbbreviation {
  /** Where the words of the explanation say it. */
  readonly kind: OrganizationKind | undefined;
}

export function meaningsOffered(
  words: string,
  known: readonly KnownAbbreviation[],
  orderId: OrderId | null,
): OfferedMeaning[] {
  const borne = new Set(fold(words).match(/[а-яa-z]+/gu));
  return known
    .filter(({ short, order }) => order.id !== orderId && borne.has(fold(short)))
    .map((one) => ({ ...one, kind: kindOfParty({ text: one.full, kind: 'organization' }, []) }));
}

/** How a party came to its meaning; `unknown` asks a person. */
export const partyOrigins = ['unknown', 'dictionary', 'legend', 'words', 'person'] as const;
export type PartyOrigin = (typeof partyOrigins)[number];

/** An obligation that names a party, and the lines where it does. */
export type PartyPlace = Pick<ObligationItem, 'kind' | 'number' | 'sourceLines'>;

/** A party that a document names, once, with the places where it does. */
export interface NamedParty {
  readonly key: string;
  /** By these words the answer is remembered. */
  readonly words: string;
  /** As printed, each spelling once. */
  readonly printed: readonly string[];
  readonly party: ResponsibleParty;
  readonly kind: OrganizationKind | undefined;
  readonly origin: PartyOrigin;
  readonly places: readonly PartyPlace[];
}

function originOf(party: ResponsibleParty, words: string, kind: OrganizationKind | undefined): PartyOrigin {
  if (party.meaning) return 'dictionary';
  if (party.kind === 'person') return 'person';
  if (kind === undefined) return 'unknown';
  return words === party.text ? 'words' : 'legend';
}

/** Everybody whom the obligations name: first those who must be asked about, then as the document runs. */
export function partiesOf(
  obligations: readonly (PartyPlace & Pick<ObligationItem, 'responsible'>)[],
  legend: readonly Abbreviation[],
): NamedParty[] {
  const found = new Map<string, NamedParty>();
  for (const place of obligations) {
    for (const party of place.responsible) {
      const words = partyWords(party, legend);
      const key = partyKeyOf(words);
      const known = found.get(key);
      const kind = kindOfParty(party, legend);
      const first = { key, words, party, kind, origin: originOf(party, words, kind) };
      found.set(key, {
        ...(known ?? first),
        printed: [...new Set([...(known?.printed ?? []), party.text])],
        places: [...new Set([...(known?.places ?? []), place])],
      });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Number(b.origin === 'unknown') - Number(a.origin === 'unknown'),
  );
}
