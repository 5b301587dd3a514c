import { useDeferredValue, useMemo } from 'react';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import { decisionsOf } from '#domain/orders/rules.effects.ts';
import { deriveObligations } from '#domain/orders/rules.obligations.ts';
import { knownParties } from '#domain/orders/rules.parties.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import type { DraftContent, DraftItem, DraftProblem } from '#domain/plans/model.draft.ts';
import { comparedDraftItem, differenceOf, type ItemDifference } from '#domain/plans/rules.difference.ts';
import { countNumbers, problemsOf, readDraftItem } from '#domain/plans/rules.draft-reading.ts';
import { draftItemOf } from '#domain/plans/rules.drafting.ts';
import { derivePeriod } from '#domain/terms/rules.overdue.ts';
import { useDictionary } from '#web/orders/queries.parties.ts';
import { useOrderOfDraft } from '../queries.versions.ts';

interface Base {
  /** What the draft starts from, as items of a draft. */
  readonly items: readonly DraftItem[];
  readonly read: (item: DraftItem) => ObligationItem | undefined;
}

/** What the draft continues: the reading of its order, or the version in force. */
function useBase(draft: PlanDraft): Base {
  const order = useOrderOfDraft(draft.orderId);
  return useMemo(() => {
    if (draft.kind === 'order') {
      const known = order.data;
      const obligations = known
        ? deriveObligations(known.reading, decisionsOf(known.decisions), knownParties(known.dictionary))
        : [];
      const read = new Map(obligations.map(({ key, item }) => [key, item]));
      return {
        items: obligations.map(({ key, item }) => draftItemOf(item, key)),
        read: ({ key }) => read.get(key),
      };
    }
    // Clauses belong to the act of their year: a later plan does not miss them.
    const kept = draft.base.filter(({ kind }) => draft.kind === 'correction' || kind === 'measure');
    const read = new Map(kept.map((item) => [item.measureId, item]));
    return {
      items: kept.map((item) => draftItemOf(item, item.measureId)),
      read: ({ measureId }) => (measureId ? read.get(measureId) : undefined),
    };
  }, [draft, order.data]);
}

export interface DraftReading {
  readonly base: Base;
  readonly readOf: (item: DraftItem) => ObligationItem;
  readonly problems: ReadonlyMap<string, readonly DraftProblem[]>;
  readonly differences: readonly ItemDifference[];
}

/** How the draft is understood, what asks for a look, and what differs from its base. */
export function useDraftReading(draft: PlanDraft, content: DraftContent): DraftReading {
  const base = useBase(draft);
  const dictionary = useDictionary().data;
  const { legend } = content;
  const readOf = useMemo(() => {
    const known = dictionary && knownParties(dictionary);
    const readings = new WeakMap<DraftItem, ObligationItem>();
    return (item: DraftItem) => {
      const read = readings.get(item) ?? readDraftItem(item, base.read(item), legend, draft.act, known);
      readings.set(item, read);
      return read;
    };
  }, [base, dictionary, legend, draft.act]);
  const { items } = useDeferredValue(content);
  const problems = useMemo(() => {
    const measures = items.filter(({ kind }) => kind === 'measure');
    const period = derivePeriod(measures.map((item) => readOf(item).term));
    const numbers = countNumbers(items);
    return new Map(items.map((item) => [item.key, problemsOf(item, readOf(item), numbers, period)]));
  }, [items, readOf]);
  const differences = useMemo(
    () => differenceOf(base.items.map(comparedDraftItem), items.map(comparedDraftItem)),
    [base, items],
  );
  return { base, readOf, problems, differences };
}
