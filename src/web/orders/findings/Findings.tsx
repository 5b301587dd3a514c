import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partyKeyOf } from '#domain/orders/reading/dictionary.ts';
import { findingWeights } from '#domain/orders/reading/model.ts';
import { hasProposal, sortFindings } from '#domain/orders/rules.deciding.ts';
import { asksWho, entryByWords } from '#domain/orders/rules.parties.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useCan } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { PartyDialog } from '../parties/PartyDialog.tsx';
import { linesOf } from '../source/lines.ts';
import type { OrderPartProps } from '../source/order-part.ts';
import { EditCells } from './EditCells.tsx';
import { FindingFilters, matches } from './FindingFilters.tsx';
import { FindingList } from './FindingList.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useDeciding } from './useDeciding.ts';
import { useHandlers } from './useHandlers.ts';

/** What was found in the document, by weight; decided one by one, together, or from the keyboard. */
export function Findings({ order, picked, onPicked, onShow, onOpenDocument }: OrderPartProps) {
  const { t } = useTranslation();
  const filters = useSearch({ from: '/frame/orders/$id' });
  const navigate = useNavigate({ from: '/orders/$id' });
  const canDecide = useCan('order.import') && order.status === 'review';
  const all = useMemo(() => sortFindings(order.reading.findings), [order.reading.findings]);
  const decided = useMemo(
    () => new Map(order.decisions.map((one) => [one.findingId, one])),
    [order.decisions],
  );
  const entryOf = useMemo(() => entryByWords(order.dictionary), [order.dictionary]);
  const isOpen = useCallback(
    (finding: (typeof all)[number]) =>
      !decided.has(finding.id) && !(asksWho(finding) && entryOf(finding.printed)),
    [decided, entryOf],
  );
  const findings = useMemo(
    () => all.filter((finding) => matches(finding, isOpen(finding), filters)),
    [all, filters, isOpen],
  );
  const [chosenId, setChosenId] = useState<string>();
  const [focusId, setFocusId] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<string>();
  const byId = useMemo(() => new Map(all.map((finding) => [finding.id, finding])), [all]);
  const chosen = chosenId === undefined ? undefined : byId.get(chosenId);

  const choose = useCallback(
    (id: string) => {
      setChosenId(id);
      const finding = byId.get(id);
      if (finding) onShow({ lines: linesOf(finding), findingId: id });
    },
    [byId, onShow],
  );
  const goTo = useCallback(
    (id: string | undefined) => {
      if (id === undefined) return;
      choose(id);
      setFocusId(id);
    },
    [choose],
  );
  const deciding = useDeciding(order, (ids) => {
    setSelected((before) => new Set([...before].filter((id) => !ids.includes(id))));
    const [id] = ids;
    if (ids.length > 1 || id === undefined) return;
    // A finding that stays in view keeps the focus; one that the filter takes away gives it to the next.
    if (filters.state !== 'open') return setFocusId(id);
    goTo(after(id));
  });

  /** The next finding of the list that waits for a decision. */
  function after(id: string): string | undefined {
    const at = findings.findIndex((one) => one.id === id);
    return [...findings.slice(at + 1), ...findings.slice(0, at)].find(isOpen)?.id;
  }
  const step = (by: 1 | -1) => {
    const at = findings.findIndex(({ id }) => id === chosenId);
    goTo(findings[at === -1 ? (by === 1 ? 0 : findings.length - 1) : at + by]?.id);
  };
  const edit = (id: string) => {
    const finding = byId.get(id);
    if (finding && asksWho(finding)) setAsking(id);
    else deciding.setEditing(id);
  };
  const onKey = (act: (finding: (typeof all)[number]) => void, when: 'open' | 'decided') => () => {
    if (!canDecide || !chosen || deciding.busy.size > 0 || (when === 'open') !== isOpen(chosen)) return;
    act(chosen);
  };
  usePageKeys({
    j: () => step(1),
    k: () => step(-1),
    a: onKey((f) => hasProposal(f) && deciding.decide([{ findingId: f.id, decision: 'accepted' }]), 'open'),
    o: onKey(({ id }) => deciding.decide([{ findingId: id, decision: 'kept' }]), 'open'),
    e: onKey(({ id }) => edit(id), 'open'),
    u: onKey(({ id }) => decided.has(id) && deciding.decide([{ findingId: id, decision: null }]), 'decided'),
    x: onKey(({ id }) => toggle(id), 'open'),
  });
  const toggle = (id: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  const on = useHandlers({
    choose,
    toggle,
    edit,
    decide: (decision) => deciding.decide([decision]),
    openDocument: onOpenDocument,
  });

  useEffect(() => {
    if (focusId === undefined) return;
    document.getElementById(`finding-${focusId}`)?.focus();
    setFocusId(undefined);
  }, [focusId]);
  useEffect(() => {
    if (!picked) return;
    onPicked();
    const found = picked.findingId ?? all.find((one) => linesOf(one).includes(picked.line))?.id;
    // What the filter hides is shown when it is asked for by its place.
    if (found && !findings.some(({ id }) => id === found)) void navigate({ search: {} });
    goTo(found);
  }, [picked, onPicked, all, findings, navigate, goTo]);

  if (all.length === 0) return <EmptyState>{t('orders:finding.none')}</EmptyState>;
  const asked = asking === undefined ? undefined : byId.get(asking);
  return (
    <>
      <FindingFilters findings={all} filters={filters} isOpen={isOpen} />
      {canDecide && (
        <SelectionBar
          order={order}
          open={findings.filter(isOpen)}
          selected={selected}
          onSelect={setSelected}
          deciding={deciding}
        />
      )}
      {findings.length === 0 && <EmptyState>{t('orderReview:filter.nothing')}</EmptyState>}
      {findingWeights.map((weight) => (
        <FindingList
          key={weight}
          weight={weight}
          order={order}
          findings={findings}
          decided={decided}
          entryOf={entryOf}
          chosenId={chosenId}
          selected={selected}
          canDecide={canDecide}
          deciding={deciding}
          on={on}
        />
      ))}
      <EditCells order={order} finding={byId.get(deciding.editing ?? '')} deciding={deciding} />
      <PartyDialog
        question={
          asked && {
            words: asked.printed,
            printed: [],
            post: false,
            orderId: order.id,
            answer: order.dictionary.find(({ key }) => key === partyKeyOf(asked.printed)),
          }
        }
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}
