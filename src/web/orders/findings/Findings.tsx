import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findingWeights } from '#domain/orders/reading/model.ts';
import { asksWho } from '#domain/orders/rules.parties.ts';
import { useCan } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { PartyDialog } from '../parties/PartyDialog.tsx';
import { questionIn } from '../parties/question.ts';
import type { OrderPartProps } from '../source/order-part.ts';
import { EditCells } from './EditCells.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingList } from './FindingList.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useDeciding } from './useDeciding.ts';
import { useFindingKeys } from './useFindingKeys.ts';
import { useFindingList } from './useFindingList.ts';
import { useGoToFinding } from './useGoToFinding.ts';
import { useHandlers } from './useHandlers.ts';

/** What was found in the document, by weight; decided one by one, together, or from the keyboard. */
export function Findings({ order, picked, onPicked, onShow, onOpenDocument }: OrderPartProps) {
  const { t } = useTranslation();
  const filters = useSearch({ from: '/frame/orders/$id' });
  const canDecide = useCan('order.import') && order.status === 'review';
  const list = useFindingList(order, filters);
  const { choose, goTo, focus } = useGoToFinding(list, { picked, onPicked, onShow });
  const [asking, setAsking] = useState<string>();
  const asked = list.find(asking);
  const deciding = useDeciding(order, (ids) => {
    list.deselect(ids);
    const [id] = ids;
    if (ids.length > 1 || id === undefined) return;
    // The decision leads on to the next that waits; where none waits, and where one is taken back, the focus stays.
    const next = list.decided.has(id) ? undefined : list.next(id);
    if (next && next.id !== id) goTo(next);
    else focus(id);
  });
  const on = useHandlers({
    choose,
    toggle: list.toggle,
    edit: (id) => {
      const finding = list.find(id);
      if (finding && asksWho(finding)) setAsking(id);
      else deciding.setEditing(id);
    },
    decide: (decision) => deciding.decide([decision]),
    openDocument: onOpenDocument,
  });
  useFindingKeys(list, { on, goTo, canAct: canDecide && deciding.busy.size === 0 });

  if (list.all.length === 0) return <EmptyState>{t('orders:finding.none')}</EmptyState>;
  return (
    <>
      <FindingFilters findings={list.all} filters={filters} isOpen={list.isOpen} />
      {canDecide && <SelectionBar order={order} list={list} deciding={deciding} />}
      {list.shown.length === 0 && <EmptyState>{t('orderReview:filter.nothing')}</EmptyState>}
      {findingWeights.map((weight) => (
        <FindingList
          key={weight}
          weight={weight}
          order={order}
          list={list}
          canDecide={canDecide}
          deciding={deciding}
          on={on}
          unfolded={weight !== 'typing' || filters.weight === weight || filters.code !== undefined}
        />
      ))}
      <EditCells order={order} finding={list.find(deciding.editing)} deciding={deciding} />
      <PartyDialog
        question={asked && questionIn(order, { words: asked.printed, printed: [], post: false })}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}
