import { partsIfFound, partsOf } from '#domain/kernel/found.ts';
import type { ItemHit, PlanHit } from '#domain/plans/model.search.ts';
import type { SearchPart } from '#server/lib/search.ts';
import * as searches from './store.search.ts';

const items: SearchPart<ItemHit> = {
  find: searches.findItems,
  vocabulary: searches.itemWords,
  present: async (tx, wanted, ids) => (await searches.listFoundItems(tx, wanted, ids)).map(itemHit),
};

const plans: SearchPart<PlanHit> = {
  find: searches.findPlans,
  present: async (tx, wanted, ids) => (await searches.listFoundPlans(tx, wanted, ids)).map(planHit),
};

/** How measures and plans are found. */
export const planSearch = { item: items, plan: plans } as const;

function itemHit(row: searches.FoundItem): ItemHit {
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

function planHit(row: searches.FoundPlan): PlanHit {
  return {
    kind: 'plan',
    id: row.id,
    plan: { id: row.planId, title: row.planTitle },
    version: { number: row.version, current: row.current },
    title: partsOf(row.planTitle, row.titleMarked),
    act: partsOf(row.act, row.actMarked),
    summary: partsIfFound(row.summary, row.summaryMarked),
  };
}
