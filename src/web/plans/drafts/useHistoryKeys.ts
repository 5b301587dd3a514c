import { type RefCallback, useCallback } from 'react';
import type { DraftEditing } from './useDraftEditor.ts';

/**
 * Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) within the editor take back and repeat whole steps, not letters of one
 * field; also after a step took away the row that had the focus.
 */
export function useHistoryKeys({
  undo,
  redo,
}: Pick<DraftEditing, 'undo' | 'redo'>): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      const onKey = (event: KeyboardEvent) => {
        const { target, code, shiftKey } = event;
        const isHere = target === document.body || (target instanceof Node && element?.contains(target));
        if (!isHere || !(event.ctrlKey || event.metaKey) || event.altKey) return;
        if (code === 'KeyZ' && !shiftKey) undo();
        else if (code === 'KeyZ' || code === 'KeyY') redo();
        else return;
        event.preventDefault();
      };
      document.addEventListener('keydown', onKey);
      return () => document.removeEventListener('keydown', onKey);
    },
    [undo, redo],
  );
}
