import { holds } from '#domain/access/actor.ts';
import { joined } from '#domain/kernel/joined.ts';
import { readableKinds } from '#domain/search/access.ts';
import type { searchContract } from '#domain/search/contract.ts';
import { type SearchedKind, type SearchHit, searchedKinds } from '#domain/search/model.ts';
import { parseSearch } from '#domain/search/rules.ts';
import { features } from '#server/features.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import type { Asked, SearchPart, Wanted } from '#server/lib/search.ts';
import { type FoundRow, find, wantedSql } from './store.ts';

const PAGE_SIZE = 20;

/** Every feature finds what is its own. */
const parts: Readonly<Record<SearchedKind, SearchPart<SearchHit>>> = joined(
  features.flatMap((feature) => ('search' in feature ? [feature.search] : [])),
);

const none = Object.fromEntries(searchedKinds.map((kind) => [kind, 0])) as Record<SearchedKind, number>;
const nothing = { hits: [], totals: none, total: 0, pageSize: PAGE_SIZE };

export function searchRoutes(): Handlers<typeof searchContract> {
  return {
    async search({ tx, actor }, { query: { text, page, in: chosen, ...within } }) {
      const parsed = parseSearch(text);
      const kinds = readableKinds(searchedKinds, (right) => holds(actor, right));
      const listed = kinds.filter((kind) => chosen === undefined || kind === chosen);
      if (parsed.length === 0 || kinds.length === 0) return { ...nothing, searched: parsed.length > 0 };
      const wanted = wantedSql(parsed);
      const asked = { ...within, actor };
      const sqlOf = Object.fromEntries(kinds.map((kind) => [kind, parts[kind].find(wanted, asked)]));
      const found = await find(tx, wanted, sqlOf, listed, { page, pageSize: PAGE_SIZE });
      const totals = { ...none, ...found.totals };
      return {
        hits: await presentHits(tx, wanted, found.page, asked),
        totals,
        total: listed.reduce((sum, kind) => sum + totals[kind], 0),
        pageSize: PAGE_SIZE,
        searched: found.searched,
      };
    },
  };
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
    for (const hit of await parts[kind].present(tx, wanted, ids, asked)) hits.set(hit.id, hit);
  }
  return found.flatMap(({ id }) => hits.get(id) ?? []);
}
