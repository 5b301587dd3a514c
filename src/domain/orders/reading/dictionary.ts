import { foldText, lookalikesToCyrillic } from '#domain/kernel/text.ts';
import { findAbbreviation } from './legend.ts';
import type { Abbreviation, PartyKind, PartyMeaning, ResponsibleParty } from './model.ts';
import { bodyOfPosts } from './posts.ts';
import { stem } from './stems.ts';

export const fold = (text: string): string => foldText(lookalikesToCyrillic(text));

/** What the region's dictionary says of parties, by their keys. */
export type KnownParties = ReadonlyMap<string, PartyMeaning>;

/** The words by which an answer is remembered: case, spaces, look-alike letters and quotes do not matter. */
export const partyKeyOf = (words: string): string => fold(words.replace(/[«»"„“”]/gu, ' '));

/**
 * The words of a party that mean the same in every document: an abbreviation is only its document's own
 * («МО» is a ministry here, municipalities there), so the legend's full name stands for it where there is one.
 */
export function partyWords(party: ResponsibleParty, known: readonly Abbreviation[]): string {
  const entry = party.abbreviation && findAbbreviation(known, party.abbreviation);
  return entry ? entry.full : party.text;
}

/** An answer of the dictionary that some words come to: their own, or that of the organisation whose posts they name. */
export interface Taught {
  /** Of the answer. */
  readonly key: string;
  readonly meaning: PartyMeaning;
}

const inflected = (key: string): string => key.split(' ').map(stem).join(' ');
/** «директора центров»: of several, while «директор центра» is of one. */
const several = /(?:ых|их|ов|ев|ей|ий|ам|ям|ами|ями|ах|ях)(?: |$)/u;

/** Answers by the stems of their words; null where two answers differ in the ending alone. */
const indexes = new WeakMap<KnownParties, ReadonlyMap<string, Taught | null>>();
function indexOf(dictionary: KnownParties): ReadonlyMap<string, Taught | null> {
  const known = indexes.get(dictionary);
  if (known) return known;
  const made = new Map<string, Taught | null>();
  for (const [key, meaning] of dictionary) {
    const stems = inflected(key);
    made.set(stems, made.has(stems) ? null : { key, meaning });
  }
  indexes.set(dictionary, made);
  return made;
}

type Meant = Exclude<PartyMeaning, { readonly is: 'nobody' }>;

/** In another case or number: all organisations of a kind may be meant by either. */
function inflectedEntry(
  words: string,
  dictionary: KnownParties,
): { key: string; meaning: Meant } | undefined {
  const found = indexOf(dictionary).get(inflected(words));
  return found && found.meaning.is !== 'nobody' ? { key: found.key, meaning: found.meaning } : undefined;
}

/**
 * What the dictionary says of some words. «МОУО» that is known makes «руководителям МОУО» known; that nobody is
 * meant holds for the very words alone. What is not certain is asked.
 */
export function taughtBy(words: string, dictionary: KnownParties): Taught | undefined {
  const key = partyKeyOf(words);
  const own = dictionary.get(key);
  if (own) return { key, meaning: own };
  const name = key.replace(/ ?\([^()]*\)/gu, '').replace(/^(?:все|всех|всем) /u, '');
  const whole = inflectedEntry(name, dictionary);
  // «центры» are not the one centre that is known.
  if (whole && (whole.meaning.is === 'class' || whole.key === name)) return whole;
  const body = bodyOfPosts(name)?.replace(/^(?:всех) /u, '');
  if (body === undefined) return undefined;
  // «специалисты МОУО по учебной работе»
  const found =
    inflectedEntry(body, dictionary) ?? inflectedEntry(body.split(' по ', 1).join(''), dictionary);
  if (!found || (found.meaning.is === 'organization' && several.test(body))) return undefined;
  return { key: found.key, meaning: { ...found.meaning, post: true } };
}

const kindOfMeaning = (meaning: PartyMeaning, read: PartyKind): PartyKind => {
  if (meaning.is === 'nobody') return 'nobody';
  if (meaning.post || read === 'role') return 'role';
  return meaning.is === 'class' ? 'organization_class' : 'organization';
};

/** A party as the document names it, with the answer that the region remembers of its words. */
export function remembered(
  party: ResponsibleParty,
  known: readonly Abbreviation[],
  dictionary: KnownParties,
): ResponsibleParty {
  const meaning = taughtBy(partyWords(party, known), dictionary)?.meaning;
  return meaning ? { ...party, kind: kindOfMeaning(meaning, party.kind), meaning } : party;
}
