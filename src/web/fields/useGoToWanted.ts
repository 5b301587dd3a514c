import { useEffect } from 'react';
import { cellElementId, useFormView } from './FormView.tsx';

/** Takes the focus to the cell that a link leads to, once it is drawn. */
export function useGoToWanted(): void {
  const { useWanted, onArrived } = useFormView();
  const wanted = useWanted();
  useEffect(() => {
    if (!wanted) return;
    const element = document.getElementById(cellElementId(wanted));
    if (!element) return;
    const card = element.closest('details');
    if (card) card.open = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    onArrived?.();
  });
}
