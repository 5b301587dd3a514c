import { useMemo, useSyncExternalStore } from 'react';
import type { Answer, CellKey } from '#domain/forms/model.ts';
import { type CellSpec, findCell } from '#domain/forms/rules.cells.ts';
import { type InputErrorCode, parseInput } from '#domain/forms/rules.input.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { useSession } from '#web/lib/session.tsx';

/** One reason stands for all proposals. */
const WHOLE = '';

export interface ProposedCell {
  readonly cell: CellKey;
  readonly spec: CellSpec;
  readonly text: string;
  /** What the text reads as; `same` where it is the value that stands. */
  readonly read: { readonly value: Answer | null } | { readonly error: InputErrorCode | 'same' };
}

export interface RequestDraft {
  readonly cells: readonly ProposedCell[];
  readonly reason: string;
  readonly propose: (cell: CellKey, text: string) => void;
  readonly drop: (cell: CellKey) => void;
  readonly setReason: (text: string) => void;
  readonly clear: () => void;
}

/** The request that is being written: its texts wait with the others that were begun beside the form. */
export function useRequestDraft(store: FormStore): RequestDraft {
  const { today } = useSession();
  const { begun } = store;
  const texts = useSyncExternalStore(begun.subscribe, begun.list);
  return useMemo(() => {
    const cells = texts.flatMap(({ kind, about: cell, text }) => {
      const spec = kind === 'proposal' ? findCell(store.def, cell) : undefined;
      return spec ? [{ cell, spec, text, read: read(spec, cell, text) }] : [];
    });
    return {
      cells,
      reason: begun.find('proposal_reason', WHOLE) ?? '',
      propose: (cell, text) => begun.set('proposal', cell, text),
      drop: (cell) => begun.set('proposal', cell, undefined),
      setReason: (text) => begun.set('proposal_reason', WHOLE, text === '' ? undefined : text),
      clear: () => {
        for (const { cell } of cells) begun.set('proposal', cell, undefined);
        begun.set('proposal_reason', WHOLE, undefined);
      },
    };

    function read({ field }: CellSpec, cell: CellKey, text: string): ProposedCell['read'] {
      const parsed = parseInput(field, text, today);
      if (!parsed.ok) return { error: parsed.error };
      return sameAnswer(parsed.value, store.answers[cell] ?? null)
        ? { error: 'same' }
        : { value: parsed.value };
    }
  }, [texts, begun, store, today]);
}
