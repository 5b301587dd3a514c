import { useEffect, useEffectEvent, useState } from 'react';
import { linesOfSource } from '../source/lines.ts';
import type { OrderPartProps, Picked } from '../source/order-part.ts';
import { isUnread } from './unread.ts';
import type { ListedRows } from './useRowList.ts';

/** The way from a place of the document to its row, which takes the focus; answers the row's place in the list. */
export function useGoToRow(
  list: ListedRows,
  { picked, onPicked }: Pick<OrderPartProps, 'picked' | 'onPicked'>,
): number | undefined {
  const [focusKey, setFocusKey] = useState<string>();
  useEffect(() => {
    if (focusKey === undefined) return;
    document.getElementById(`row-${focusKey}`)?.focus();
    setFocusKey(undefined);
  }, [focusKey]);
  const come = useEffectEvent(({ line }: Picked) => {
    const row = list.all.find(({ source }) => linesOfSource(source).includes(line));
    if (row && list.onlyUnread && !isUnread(row)) list.narrow(false);
    setFocusKey(row?.key);
  });
  useEffect(() => {
    if (!picked) return;
    onPicked();
    come(picked);
  }, [picked, onPicked]);
  const at = focusKey === undefined ? -1 : list.shown.findIndex(({ key }) => key === focusKey);
  return at < 0 ? undefined : at;
}
