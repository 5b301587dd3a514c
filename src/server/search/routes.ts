import { holds } from '#domain/access/actor.ts';
import { abbreviations } from '#domain/catalogue/directories/abbreviations.ts';
import { joined } from '#domain/kernel/joined.ts';
import { readableKinds } from '#domain/search/access.ts';
import type { searchContract } from '#domain/search/contract.ts';
import { type SearchedKind, type SearchHit, type SearchQuery, searchedKinds } from '#domain/search/model.ts';
import { inRussianLayout, mendable, triedOf, withForms, withMeant } from '#domain/search/rules.others.ts';
import { parseSearch, searchedName } from '#domain/search/rules.ts';
import { features } from '#server/features.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import type { Asked, SearchPart, Wanted } from '#server/lib/search.ts';
import { type Found, type FoundRow, find, readTerms, readVocabulary } from './store.ts';

const PAGE_SIZE = 20;

/** Every feature finds what is its own. */
const parts: Readonly<Record<SearchedKind, SearchPart<SearchHit>>> = joined(
  features.flatMap((feature) => ('search' in feature ? [feature.search] : [])),
);

const dictionary = abbreviations.map(({ forms }) => forms);
const none = Object.fromEntries(searchedKinds.map((kind) => [kind, 0])) as Record<SearchedKind, number>;
const nothing = { hits: [], totals: none, total: 0, pageSize: PAGE_SIZE, tried: [] };

export function searchRoutes(): Handlers<typeof searchContract> {
  return {
    async search({ tx, actor, today }, { query: { text, page, in: chosen, ...within } }) {
      const parsed = parseSearch(text);
      const kinds = readableKinds(searchedKinds, (right) => holds(actor, right));
      if (parsed.length === 0 || kinds.length === 0) return { ...nothing, searched: parsed.length > 0 };
      const listed = kinds.filter((kind) => chosen === undefined || kind === chosen);
      const asked = { ...within, actor, today, name: searchedName(text) };
      const look = (query: SearchQuery) => lookFor(tx, query, kinds, asked, { listed, page });
      const first = await look(withForms(parsed, dictionary));
      const looked = isEmpty(first.found) ? await lookAgain(tx, text, first, kinds, asked, look) : first;
      const totals = { ...none, ...looked.found.totals };
      return {
        hits: await presentHits(tx, looked.wanted, looked.found.page, asked),
        totals,
        total: listed.reduce((sum, kind) => sum + totals[kind], 0),
        pageSize: PAGE_SIZE,
        tried: looked.tried,
        searched: looked.found.searched,
      };
    },
  };
}

interface Looked {
  readonly query: SearchQuery;
  readonly wanted: Wanted;
  readonly tried: string[];
  readonly found: Found;
}

const isEmpty = ({ searched, totals }: Found): boolean => searched && Object.keys(totals).length === 0;

async function lookFor(
  tx: Tx,
  query: SearchQuery,
  kinds: readonly SearchedKind[],
  asked: Asked,
  { listed, page }: { readonly listed: readonly SearchedKind[]; readonly page: number },
): Promise<Looked> {
  const terms = await readTerms(tx, query);
  const wanted = terms.all((term) => term);
  const sqlOf = Object.fromEntries(kinds.map((kind) => [kind, parts[kind].find(wanted, asked, terms)]));
  const found = await find(tx, wanted, sqlOf, listed, { page, pageSize: PAGE_SIZE });
  return { query, wanted, tried: triedOf(query), found };
}

/** Nothing found: the same keys in the Russian layout, else words that differ by one slip. */
async function lookAgain(
  tx: Tx,
  text: string,
  first: Looked,
  kinds: readonly SearchedKind[],
  asked: Asked,
  look: (query: SearchQuery) => Promise<Looked>,
): Promise<Looked> {
  const typed = inRussianLayout(text);
  if (typed !== undefined) {
    const { tried, ...again } = await look(withForms(parseSearch(typed), dictionary));
    return { ...again, tried: [typed, ...tried] };
  }
  const words = mendable(first.query);
  if (words.length === 0) return first;
  const vocabularies = kinds.flatMap((kind) => {
    const own = parts[kind].vocabulary?.(asked);
    return own ? [[kind, own] as const] : [];
  });
  const { stems, vocabulary } = await readVocabulary(tx, words, vocabularies);
  const meant = withMeant(first.query, new Map(Object.entries(stems)), vocabulary);
  return triedOf(meant).length > first.tried.length ? look(meant) : first;
}

/** What was found with the found words in it, in the order of finding. */
async function presentHits(
  tx: Tx,
  wanted: Wanted,
  found: readonly FoundRow[],
  asked: Asked,
): Promise<SearchHit[]> {
  const hits = new Map<string, SearchHit>();
  for (const kind of new Set(found.map((row) => row.kind))) {
    const ids = found.filter((row) => row.kind === kind).map(({ id }) => id);
    for (const hit of await parts[kind].present(tx, wanted, ids, asked)) hits.set(`${kind} ${hit.id}`, hit);
  }
  return found.flatMap(({ kind, id }) => hits.get(`${kind} ${id}`) ?? []);
}
