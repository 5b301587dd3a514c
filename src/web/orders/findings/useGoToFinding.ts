import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Finding } from '#domain/orders/reading/model.ts';
import { linesOf } from '../source/lines.ts';
import type { OrderPartProps, Picked } from '../source/order-part.ts';
import type { ListedFindings } from './useFindingList.ts';

interface GoToFinding {
  /** Chooses it and shows its place in the document. */
  readonly choose: (id: string) => void;
  /** The same, and it takes the focus. */
  readonly goTo: (finding: Finding | undefined) => void;
  /** The focus alone, once the list is drawn. */
  readonly focus: (id: string) => void;
}

/** The way to a finding of the list: of the pointer, of the keyboard, from its place in the document. */
export function useGoToFinding(
  list: ListedFindings,
  { picked, onPicked, onShow }: Pick<OrderPartProps, 'picked' | 'onPicked' | 'onShow'>,
): GoToFinding {
  const navigate = useNavigate({ from: '/orders/$id' });
  const [focusId, focus] = useState<string>();
  const choose = (id: string) => {
    list.choose(id);
    const finding = list.find(id);
    if (finding) onShow({ lines: linesOf(finding), findingId: id });
  };
  const goTo = (finding: Finding | undefined) => {
    if (!finding) return;
    choose(finding.id);
    focus(finding.id);
  };

  useEffect(() => {
    if (focusId === undefined) return;
    document.getElementById(`finding-${focusId}`)?.focus();
    focus(undefined);
  }, [focusId]);

  const come = useEffectEvent(({ findingId, line }: Picked) => {
    const found = findingId ? list.find(findingId) : list.all.find((one) => linesOf(one).includes(line));
    // What the filter hides is shown when it is asked for by its place.
    if (found && !list.shown.includes(found)) void navigate({ search: {} });
    goTo(found);
  });
  useEffect(() => {
    if (!picked) return;
    onPicked();
    come(picked);
  }, [picked, onPicked]);

  return { choose, goTo, focus };
}
