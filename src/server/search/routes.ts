import { holds } from '#domain/access/actor.ts';
import { readableOrders } from '#domain/orders/access.ts';
import { readableKinds } from '#domain/search/access.ts';
import type { searchContract } from '#domain/search/contract.ts';
import { type SearchedKind, type SearchHit, searchedKinds } from '#domain/search/model.ts';
import { partsIfFound, partsOf } from '#domain/search/present.ts';
import { parseSearch } from '#domain/search/rules.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import * as searches from './store.ts';

const PAGE_SIZE = 20;
/** Of one order among others, and of an order that was chosen. */
const LINES_SHOWN = { among: 3, alone: 200 } as const;

const nothing = { hits: [], totals: { item: 0, plan: 0, order: 0 }, total: 0, pageSize: PAGE_SIZE };

export function searchRoutes(): Handlers<typeof searchContract> {
  return {
    async search({ tx, actor }, { query: { text, page, in: chosen, ...filter } }) {
      const parsed = parseSearch(text);
      const kinds = readableKinds(searchedKinds, (right) => holds(actor, right));
      const listed = kinds.filter((kind) => chosen === undefined || kind === chosen);
      if (parsed.length === 0 || kinds.length === 0) return { ...nothing, searched: parsed.length > 0 };
      const wanted = searches.wantedSql(parsed);
      const found = await searches.find(
        tx,
        wanted,
        { ...filter, kinds, listed, orders: readableOrders(actor) },
        { page, pageSize: PAGE_SIZE },
      );
      const totals = { ...nothing.totals, ...found.totals };
      return {
        hits: await presentHits(
          tx,
          wanted,
          found.page,
          filter.orderId ? LINES_SHOWN.alone : LINES_SHOWN.among,
        ),
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
  wanted: searches.Wanted,
  found: readonly searches.FoundRow[],
  linesShown: number,
): Promise<SearchHit[]> {
  const idsOf = (kind: SearchedKind) => found.filter((row) => row.kind === kind).map(({ id }) => id);
  const orderIds = idsOf('order');
  const lines = await searches.listFoundLines(tx, wanted, orderIds, linesShown);
  const hits = new Map<string, SearchHit>([
    ...(await searches.listFoundItems(tx, wanted, idsOf('item'))).map(
      (row) => [row.id, itemHit(row)] as const,
    ),
    ...(await searches.listFoundPlans(tx, wanted, idsOf('plan'))).map(
      (row) => [row.id, planHit(row)] as const,
    ),
    ...(await searches.listFoundOrders(tx, wanted, orderIds)).map(
      (row) =>
        [
          row.id,
          orderHit(
            row,
            lines.filter((line) => line.orderId === row.id),
          ),
        ] as const,
    ),
  ]);
  return found.flatMap(({ id }) => hits.get(id) ?? []);
}

function itemHit(row: searches.FoundItem): SearchHit {
  return {
    kind: 'item',
    id: row.id,
    measureId: row.measureId,
    item: { kind: row.kind, number: row.number },
    plan: { id: row.planId, title: row.planTitle },
    version: { number: row.version, current: row.current },
    dropped: row.dropped,
    title: partsOf(row.title, row.titleMarked),
    responsible: partsIfFound(row.responsible, row.responsibleMarked),
    result: partsIfFound(row.result, row.resultMarked),
  };
}

function planHit(row: searches.FoundPlan): SearchHit {
  return {
    kind: 'plan',
    plan: { id: row.planId, title: row.planTitle },
    version: { number: row.version, current: row.current },
    title: partsOf(row.planTitle, row.titleMarked),
    act: partsOf(row.act, row.actMarked),
    summary: partsIfFound(row.summary, row.summaryMarked),
  };
}

function orderHit(row: searches.FoundOrder, lines: readonly searches.FoundLine[]): SearchHit {
  return {
    kind: 'order',
    order: { id: row.id, number: row.number, signedOn: row.signedOn },
    title: partsOf(row.title, row.titleMarked),
    lines: lines.map(({ line, text, marked }) => ({ line, parts: partsOf(text, marked) })),
    lineCount: lines[0]?.count ?? 0,
  };
}
