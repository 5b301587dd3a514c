import { useMemo } from 'react';
import type { CellKey } from '#domain/forms/model.ts';
import { AnswerCell } from '#web/forms/AnswerCell.tsx';
import { useStoreInstances, useStoreShown, useWantedCell } from '#web/forms/FormStoreContext.tsx';
import type { Beside, FormView } from '#web/forms/FormView.tsx';
import { RowState } from '#web/forms/grid/RowState.tsx';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { newInstance } from '#web/forms/state/instance.ts';
import { RemarkMark } from '../review/RemarkMark.tsx';
import { useGoToCellOf } from '../review/useGoToCell.ts';

/** How the tables of the open form are drawn: its answers with their remarks, and the ways to change them. */
export function useFillingView(
  store: FormStore,
  editable: boolean,
  beside: ((cell: CellKey) => Beside | undefined) | undefined,
): FormView {
  const goTo = useGoToCellOf(store);
  return useMemo(() => ({ ...viewOf(store, editable, goTo), beside }), [store, editable, goTo, beside]);
}

function viewOf(store: FormStore, editable: boolean, goTo: (cell: CellKey) => void): FormView {
  const shown = (cell: CellKey | undefined) => {
    if (cell) goTo(cell);
    return cell !== undefined;
  };
  const view: FormView = {
    def: store.def,
    Cell: AnswerCell,
    CellMark: RemarkMark,
    RowState,
    isBegun: (path) => store.isBegun(path),
    onFolded: (path) => store.leave(path),
    useInstances: useStoreInstances,
    useShown: useStoreShown,
    useWanted: useWantedCell,
    onArrived: () => store.want(null),
  };
  if (!editable) return view;
  const addRow = (rowPath: string) => {
    const instance = newInstance(store.instances(rowPath));
    store.addRow(rowPath, instance);
    return instance;
  };
  return {
    ...view,
    editing: {
      roomForRows: (rowPath) => store.roomForRows(rowPath),
      addRow,
      beginRow: (rowPath) => store.want(`${rowPath}[${addRow(rowPath)}]`),
      removeRow: (rowPath, instance) => store.removeRow(rowPath, instance),
      paste: (texts) => store.paste(texts),
      setNoData: (cell) => store.set(cell, { noData: true }),
      undo: () => shown(store.undo()),
      redo: () => shown(store.redo()),
    },
  };
}
