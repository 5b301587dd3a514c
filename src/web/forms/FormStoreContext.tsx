import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { CellKey } from '#domain/forms/model.ts';
import type { BegunKind } from './state/begun-texts.ts';
import type { CellState, Summary } from './state/cell-state.ts';
import type { FormStore } from './state/form-store.ts';

interface OpenForm {
  readonly store: FormStore;
  readonly editable: boolean;
  readonly openHistory: (cell: CellKey) => void;
}

const FormStoreContext = createContext<OpenForm | null>(null);
export const FormStoreProvider = FormStoreContext.Provider;

export function useOpenForm(): OpenForm {
  const open = useContext(FormStoreContext);
  if (!open) throw new Error('A cell is drawn outside of an open form');
  return open;
}

export function useCellState(key: CellKey): CellState {
  const { store } = useOpenForm();
  const subscribe = useCallback((listener: () => void) => store.subscribeCell(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.cell(key));
}

export function useSummary(): Summary {
  const { store } = useOpenForm();
  return useSyncExternalStore(store.subscribe, store.summary);
}

export function useFocusedCell(): CellKey | null {
  const { store } = useOpenForm();
  return useSyncExternalStore(store.subscribe, store.focused);
}

export function useWantedCell(): CellKey | null {
  const { store } = useOpenForm();
  return useSyncExternalStore(store.subscribe, store.wanted);
}

export function useStoreInstances(): (rowPath: string) => readonly string[] {
  const { store } = useOpenForm();
  useSyncExternalStore(store.subscribe, store.rowsKey);
  return (rowPath) => store.instances(rowPath);
}

export function useStoreShown(): (cell: CellKey) => boolean {
  const { store } = useOpenForm();
  useSyncExternalStore(store.subscribe, store.askedKey);
  return (cell) => store.isShown(cell);
}

/** A text beside the answers, kept until it is sent; undefined while none is begun. */
export function useBegunText(
  kind: BegunKind,
  about: string,
): readonly [string | undefined, (text: string | undefined) => void] {
  const { begun } = useOpenForm().store;
  const text = useSyncExternalStore(begun.subscribe, () => begun.find(kind, about));
  return [text, (next) => begun.set(kind, about, next)];
}
