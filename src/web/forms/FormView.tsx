import { type ComponentType, createContext, useContext } from 'react';
import type { Answer, CellKey, FormDefinition } from '#domain/forms/model.ts';
import type { CellSpec } from '#domain/forms/rules.cells.ts';

export interface CellProps {
  readonly cellKey: CellKey;
  readonly spec: CellSpec;
}

/** What the number of a cell is compared with. */
export interface Beside {
  /** As short as they stand under the number. */
  readonly figures: string;
  /** The same as a sentence. */
  readonly words: string;
  readonly isFar: boolean;
}

export interface RowStateProps {
  /** The row's concrete path. */
  readonly path: string;
  readonly cells: readonly CellProps[];
}

/**
 * What the layout needs from whoever shows the form: the same tables serve filling in, reading and the
 * consolidated form.
 */
export interface FormView {
  readonly def: FormDefinition;
  readonly Cell: ComponentType<CellProps>;
  /** What stands at a cell besides its value, such as a remark; absent where nothing does. */
  readonly CellMark?: ComponentType<{ readonly cellKey: CellKey }>;
  /** Thin figures under the number of a cell; absent where nothing is compared. */
  readonly beside?: ((cell: CellKey) => Beside | undefined) | undefined;
  /** What a closed card of a row says about it; absent where it says nothing. */
  readonly RowState?: ComponentType<RowStateProps>;
  /** A closed card of a row takes its cells off the screen. */
  readonly onFolded?: (path: string) => void;
  /** Whether a repeated row holds an answer: its card starts closed. */
  readonly isBegun?: (path: string) => boolean;
  /** Whether a cell has anything to show; absent where every cell has. */
  readonly has?: (cell: CellKey) => boolean;
  /** A hook: looks up the instances of a repeated row that are shown now. */
  readonly useInstances: () => (rowPath: string) => readonly string[];
  /** A hook: tells the cells that are asked now from those folded away; absent where all are shown. */
  readonly useShown?: () => (cell: CellKey) => boolean;
  /** A hook: the cell that a link leads to. */
  readonly useWanted: () => CellKey | null;
  /** The link was followed. */
  readonly onArrived?: () => void;
  /**
   * Present on paper, where nothing opens: lists stand in their rows, registers in the columns of the order,
   * which may depend on an answer.
   */
  readonly paper?: { answerOf(cell: CellKey): Answer | undefined };
  /** Present while answers may be changed. */
  readonly editing?: {
    /** How many more instances of a repeated row there may be. */
    roomForRows(rowPath: string): number;
    /** Names the new instance. */
    addRow(rowPath: string): string;
    /** The same, and the focus goes into it. */
    beginRow(rowPath: string): void;
    removeRow(rowPath: string, instance: string): void;
    paste(texts: readonly { cell: CellKey; text: string }[]): void;
    setNoData(cell: CellKey): void;
    /** `false`: nothing to take back, or the text in focus is still being typed. */
    undo(): boolean;
    redo(): boolean;
  };
}

/** Stands for all instances together in the consolidated form. */
export const EVERY_INSTANCE = '*';

const FormViewContext = createContext<FormView | null>(null);
export const FormViewProvider = FormViewContext.Provider;

export function useFormView(): FormView {
  const view = useContext(FormViewContext);
  if (!view) throw new Error('A table of a form is drawn outside of a form');
  return view;
}

/** The element of a cell, for focus and labels. */
export function cellElementId(key: CellKey): string {
  return `cell-${key.replace(/[[\]*]/g, '_')}`;
}
