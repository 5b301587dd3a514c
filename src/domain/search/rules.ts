import { searchableText } from '#domain/kernel/found.ts';
import { lookalikesToCyrillic } from '#domain/kernel/text.ts';
import type { SearchQuery, SearchTerm } from './model.ts';

/** Marks that part words, as in `search_fold` of the database: one mark is one space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they part words too
const marks = /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\ufeff]/g;

/** A text as it is searched: «Учёт № 01-21/744» → «Учет   01 21 744». */
export function foldForSearch(text: string): string {
  return searchableText(text)
    .replace(/[Ёё]/g, (letter) => (letter === 'ё' ? 'е' : 'Е'))
    .replace(marks, ' ');
}

const wordsOf = (text: string): string[] => foldForSearch(text).split(' ').filter(Boolean);

/** The whole of what was typed as a name: «СОШ № 7» → «сош 7». */
export const searchedName = (text: string): string =>
  wordsOf(lookalikesToCyrillic(text)).join(' ').toLowerCase();

/** Shorter beginnings would find half of the language. */
const SHORTEST_PREFIX = 2;
const MOST_TERMS = 20;

/** A phrase in quotes of any kind, or what stands between spaces; a minus before it means «without». */
const terms = /(?<minus>-?)(?:["«“„](?<phrase>[^"»”“]*)["»”“]?|(?<word>\S+))/gu;
const orWords = new Set(['или', 'or', '|']);

/**
 * What a person typed as a query: «"точная фраза" слово -лишнее или другое». A word of several parts («01-21/744»)
 * is looked for side by side. A group that only says what must be absent finds nothing.
 */
export function parseSearch(text: string): SearchQuery {
  const typed = lookalikesToCyrillic(text.trim());
  const groups: SearchTerm[][] = [[]];
  let taken = 0;
  for (const { groups: part, index, 0: whole } of typed.matchAll(terms)) {
    if (part?.word && !part.minus && orWords.has(part.word.toLowerCase())) {
      groups.push([]);
      continue;
    }
    const words = wordsOf(part?.phrase ?? part?.word ?? '');
    if (words.length === 0 || ++taken > MOST_TERMS) continue;
    const typing = index + whole.length === typed.length && part?.phrase === undefined;
    groups.at(-1)?.push({
      words,
      without: part?.minus === '-',
      prefix: typing && words.join('').length >= SHORTEST_PREFIX,
    });
  }
  return groups.filter((group) => group.some((term) => !term.without));
}
