import { useEffect } from 'react';
import { cellElementId, useFormView } from './FormView.tsx';
import { showRegionOf } from './ScrollRegion.tsx';

/** Takes the focus to the cell that a link leads to, once it is drawn; where its row is missing, to what adds one. */
export function useGoToWanted(): void {
  const { useWanted, onArrived } = useFormView();
  const wanted = useWanted();
  useEffect(() => {
    if (!wanted) return;
    const adder = wanted.replace(/(?<=\[\*\]).*/, '');
    const element =
      document.getElementById(cellElementId(wanted)) ?? document.getElementById(cellElementId(adder));
    if (!element) return;
    const card = element.closest('details');
    if (card) card.open = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    showRegionOf(element);
    onArrived?.();
  });
}
