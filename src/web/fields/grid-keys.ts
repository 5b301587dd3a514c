import type { KeyboardEvent } from 'react';
import type { FormView } from './FormView.tsx';
import { cellIn, farthest, neighbour, type Step } from './grid-cells.ts';
import { textOf } from './grid-clipboard.ts';
import type { GridSelection } from './grid-selection.ts';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  Enter: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  Home: { rows: 0, columns: -1 },
  End: { rows: 0, columns: 1 },
};

type Editing = NonNullable<FormView['editing']>;

/**
 * The keys of a spreadsheet: arrows, Enter, Home, End and Ctrl with them move; with Shift they choose a
 * block; Delete clears it, Ctrl+D fills it down; Ctrl+Z and Ctrl+Y take back and make again; Ctrl+Space
 * answers «нет данных».
 */
export function onGridKeyDown(
  event: KeyboardEvent<HTMLElement>,
  selection: GridSelection,
  editing: FormView['editing'],
): void {
  const from = event.target as HTMLElement;
  if (!from.dataset.cell || event.altKey) return;
  const handled = (editing && edit(event, from, selection, editing)) || move(event, from, selection);
  if (handled) event.preventDefault();
}

/** Letters are told by their place on the keyboard: with Russian letters on, Ctrl+Z is Ctrl+Я. */
function edit(event: KeyboardEvent, from: HTMLElement, selection: GridSelection, editing: Editing): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.code === 'Space') editing.setNoData(from.dataset.cell ?? '');
    else if (event.code === 'KeyZ' && !event.shiftKey) return editing.undo();
    else if (event.code === 'KeyY' || event.code === 'KeyZ') return editing.redo();
    else if (event.code === 'KeyD' && selection.block.length > 0) editing.paste(filledDown(selection));
    else return false;
    return true;
  }
  if ((event.key !== 'Delete' && event.key !== 'Backspace') || selection.block.length === 0) return false;
  editing.paste(selection.cells().map((cell) => ({ cell: cell.dataset.cell ?? '', text: '' })));
  return true;
}

/** The first row of the block over the others. */
function filledDown({ block: [first = [], ...others] }: GridSelection) {
  return others.flatMap((row) =>
    row.flatMap((place, column) => {
      const [source, cell] = [first[column], cellIn(place)?.dataset.cell];
      return source && cellIn(source) && cell ? [{ cell, text: textOf(source) }] : [];
    }),
  );
}

function move(event: KeyboardEvent, from: HTMLElement, selection: GridSelection): boolean {
  if (event.key === 'Escape' && selection.block.length > 0) {
    selection.clear();
    return true;
  }
  const step = STEPS[event.key];
  if (!step || !leaves(from, event)) return false;
  const far = event.ctrlKey || event.metaKey || event.key === 'Home' || event.key === 'End';
  const start = event.shiftKey ? selection.headFrom(from) : from;
  const to = far ? farthest(start, step) : neighbour(start, step);
  if (!to) return far;
  if (event.shiftKey && event.key !== 'Enter') selection.extend(from, to);
  else {
    selection.clear();
    to.focus();
    if (to instanceof HTMLInputElement) to.select();
  }
  return true;
}

/** Within a text the keys belong to the text until its edge; a whole chosen text is a chosen cell. */
function leaves(element: HTMLElement, { key, ctrlKey, shiftKey }: KeyboardEvent): boolean {
  if (element instanceof HTMLTextAreaElement) return false;
  if (element instanceof HTMLSelectElement)
    return key === 'Enter' || key.endsWith('Left') || key.endsWith('Right');
  if (!(element instanceof HTMLInputElement)) return key !== 'Enter';
  const { selectionStart: start, selectionEnd: end, value } = element;
  const whole = start === 0 && end === value.length;
  if (key === 'Enter') return !ctrlKey && !shiftKey;
  if (key === 'ArrowLeft' || key === 'Home') return whole || end === 0;
  if (key === 'ArrowRight' || key === 'End') return whole || start === value.length;
  return true;
}
