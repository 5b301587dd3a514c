import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  blankItem,
  type DraftField,
  insertAfter,
  moveItem,
  rewordItem,
} from '#domain/plans/rules.drafting.ts';
import { newKey } from '#web/lib/api.ts';
import type { DraftEditing } from './useDraftEditor.ts';

interface Pasting {
  readonly after: string | null;
  readonly text: string;
}

export const cellId = (key: string, field: DraftField): string => `draft-${key}-${field}`;
export const actionsId = (key: string): string => `draft-${key}-actions`;

/** What a row may do; the functions stay the same, so that rows are not drawn anew. */
export function useItemEdits(edit: DraftEditing['edit']) {
  const [opened, setOpened] = useState<string>();
  const [pasting, setPasting] = useState<Pasting>();
  const focused = useRef<string>(undefined);

  // A moved or a new row, or one whose actions are closed: what is being written keeps the focus.
  useLayoutEffect(() => {
    if (focused.current === undefined) return;
    document.getElementById(focused.current)?.focus();
    focused.current = undefined;
  });

  const write = useCallback(
    (key: string, field: DraftField, text: string) => {
      const change = { [field]: field === 'section' && text === '' ? null : text };
      edit((known) => ({ ...known, items: rewordItem(known.items, key, change) }), `${key} ${field}`);
    },
    [edit],
  );
  const add = useCallback(
    (after: string | null) => {
      const key = newKey();
      focused.current = cellId(key, 'title');
      edit((known) => {
        const above = known.items.find((item) => item.key === after);
        return { ...known, items: insertAfter(known.items, after, [blankItem(key, above)]) };
      });
    },
    [edit],
  );
  const move = useCallback(
    (key: string, by: number) => {
      focused.current = document.activeElement?.id;
      edit((known) => ({ ...known, items: moveItem(known.items, key, by) }));
    },
    [edit],
  );
  const close = useCallback((to: string | undefined) => {
    focused.current = to && actionsId(to);
    setOpened(undefined);
  }, []);
  return useMemo(
    () => ({ opened, open: setOpened, close, pasting, paste: setPasting, write, add, move }),
    [opened, close, pasting, write, add, move],
  );
}

export type ItemEdits = ReturnType<typeof useItemEdits>;
