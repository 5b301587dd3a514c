import { useMemo, useSyncExternalStore } from 'react';
import type { Answer, CellKey } from '#domain/forms/model.ts';
import { type CellSpec, findCell } from '#domain/forms/rules.cells.ts';
import { type InputErrorCode, parseInput } from '#domain/forms/rules.input.ts';
import { sameAnswer } from '#domain/surveys/rules.merge.ts';
import type { FormStore } from '#web/fields/form-store.ts';
import { useSession } from '#web/lib/session.tsx';

/** Texts of a request that is being written are kept with the other unsent texts of the form. */
const ofCell = 'change@';
const ofReason = 'change-reason';

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

export function useRequestDraft(store: FormStore): RequestDraft {
  const { today } = useSession();
  const kept = useSyncExternalStore(store.subscribe, () => JSON.stringify(store.begunComments()));
  return useMemo(() => {
    const texts = JSON.parse(kept) as ReturnType<FormStore['begunComments']>;
    const cells = texts.flatMap(({ key, text }) => {
      const cell = key.slice(ofCell.length);
      const spec = key.startsWith(ofCell) ? findCell(store.def, cell) : undefined;
      return spec ? [{ cell, spec, text, read: read(spec, cell, text) }] : [];
    });
    return {
      cells,
      reason: texts.find(({ key }) => key === ofReason)?.text ?? '',
      propose: (cell, text) => store.beginComment(ofCell + cell, text),
      drop: (cell) => store.beginComment(ofCell + cell, undefined),
      setReason: (text) => store.beginComment(ofReason, text === '' ? undefined : text),
      clear: () => {
        for (const { cell } of cells) store.beginComment(ofCell + cell, undefined);
        store.beginComment(ofReason, undefined);
      },
    };

    function read({ field }: CellSpec, cell: CellKey, text: string): ProposedCell['read'] {
      const parsed = parseInput(field, text, today);
      if (!parsed.ok) return { error: parsed.error };
      return sameAnswer(parsed.value, store.answers[cell] ?? null)
        ? { error: 'same' }
        : { value: parsed.value };
    }
  }, [kept, store, today]);
}
