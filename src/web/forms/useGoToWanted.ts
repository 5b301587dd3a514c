import { useEffect } from 'react';
import { cellElementId, useFormView } from './FormView.tsx';
import { showRegionOf } from './grid/ScrollRegion.tsx';

/** Takes the focus to the cell that a link leads to, once it is drawn. */
export function useGoToWanted(): void {
  const { useWanted, onArrived } = useFormView();
  const wanted = useWanted();
  useEffect(() => {
    if (!wanted) return;
    const element = elementOf(wanted);
    if (!element) return;
    const card = element.closest('details');
    if (card) card.open = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    showRegionOf(element);
    onArrived?.();
  });
}

/** A cell; the first cell of a row; or what adds a row, where the row of the cell is missing. */
function elementOf(wanted: string): HTMLElement | null {
  if (wanted.endsWith(']')) return document.querySelector<HTMLElement>(`[data-cell^="${wanted}."]`);
  const adder = wanted.replace(/(?<=\[\*\]).*/, '');
  return document.getElementById(cellElementId(wanted)) ?? document.getElementById(cellElementId(adder));
}
