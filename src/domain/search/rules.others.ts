import { isOneSlip, sharedStart } from '#domain/kernel/text.ts';
import type { SearchQuery, SearchTerm } from './model.ts';
import { foldForSearch } from './rules.ts';

type Words = readonly string[];
const wordsOf = (text: string): string[] => foldForSearch(text).split(' ').filter(Boolean);

/** A word in any of its forms: endings of up to three letters apart. An abbreviation is only itself. */
function isFormOf(typed: string, word: string): boolean {
  const [a, b] = [typed.toLowerCase(), word.toLowerCase()];
  if (a === b) return true;
  const abbreviated = word === word.toUpperCase();
  return !abbreviated && a.length <= b.length + 2 && sharedStart(a, b) >= Math.max(4, b.length - 3);
}

/** Where the form stands in the group, word by word; a phrase in quotes and what must be absent stay as typed. */
function placesOf(group: readonly SearchTerm[], form: Words): number[] {
  return group.flatMap((_, start) => {
    const stands = form.every((word, nth) => {
      const term = group[start + nth];
      const [typed, more] = term?.words ?? [];
      return (
        term !== undefined &&
        !term.without &&
        typed !== undefined &&
        more === undefined &&
        isFormOf(typed, word)
      );
    });
    return stands ? form.map((_word, nth) => start + nth) : [];
  });
}

const withOthers = (term: SearchTerm, others: readonly Words[]): SearchTerm =>
  others.length === 0 ? term : { ...term, others: [...(term.others ?? []), ...others] };

/**
 * The query with the other forms of its abbreviations and names. Each word of a long name takes the abbreviation, so
 * that the whole name finds it too.
 */
export function withForms(query: SearchQuery, dictionary: readonly (readonly string[])[]): SearchQuery {
  const names = dictionary.map((forms) => forms.map(wordsOf));
  return query.map((group) => {
    const others = group.map((): Words[] => []);
    for (const forms of names) {
      for (const form of forms) {
        const rest = forms.filter((other) => other !== form);
        for (const place of placesOf(group, form)) others[place]?.push(...rest);
      }
    }
    return group.map((term, nth) => withOthers(term, distinct(others[nth] ?? [])));
  });
}

const distinct = (all: readonly Words[]): Words[] => [
  ...new Map(all.map((words) => [words.join(' '), words])).values(),
];

/** Shorter words have neighbours of one letter that mean something else. */
const SHORTEST_MENDED = 5;
const MOST_MEANT = 3;

/** Words that may be misspelt: of letters alone, long enough. */
export const mendable = (query: SearchQuery): string[] => [
  ...new Set(
    query
      .flat()
      .filter(({ without }) => !without)
      .flatMap(({ words }) => (words.length === 1 ? words : []))
      .map((word) => word.toLowerCase())
      .filter((word) => word.length >= SHORTEST_MENDED && /^\p{L}+$/u.test(word)),
  ),
];

/**
 * The query with what was perhaps meant: words of the vocabulary that differ from a typed one, or from its stem, by
 * one slip. A word that the vocabulary knows is not mended.
 * @param stems typed word → its stem
 */
export function withMeant(
  query: SearchQuery,
  stems: ReadonlyMap<string, string>,
  vocabulary: readonly string[],
): SearchQuery {
  const known = new Set(vocabulary);
  const meant = (typed: string): Words[] => {
    const ways = [typed, stems.get(typed) ?? typed];
    if (ways.some((way) => known.has(way))) return [];
    const near = vocabulary.filter((word) => ways.some((way) => isOneSlip(way, word)));
    return [...new Set(near.map((word) => wholeOf(word, vocabulary)))]
      .slice(0, MOST_MEANT)
      .map((word) => [word]);
  };
  const mended = new Map(mendable(query).map((word) => [word, meant(word)]));
  return query.map((group) =>
    group.map((term) => {
      const [word = '', more] = term.words;
      return withOthers(
        term,
        more === undefined && !term.without ? (mended.get(word.toLowerCase()) ?? []) : [],
      );
    }),
  );
}

/** A stem as a word that a person knows: the shortest one of the vocabulary that begins with it. */
function wholeOf(stem: string, vocabulary: readonly string[]): string {
  const longer = vocabulary.filter(
    (word) => word.length > stem.length && word.length <= stem.length + 3 && word.startsWith(stem),
  );
  return longer.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? stem;
}

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** What the same keys type in the Russian layout: «ijrf» → «шока»; undefined where Cyrillic was typed. */
export function inRussianLayout(text: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(text) || !/[a-z]/i.test(text)) return undefined;
  return [...text.toLowerCase()].map((key) => cyrillicKeys[latinKeys.indexOf(key)] ?? key).join('');
}

/** What was looked for besides what was typed. */
export const triedOf = (query: SearchQuery): string[] => [
  ...new Set(query.flat().flatMap(({ others = [] }) => others.map((words) => words.join(' ')))),
];
