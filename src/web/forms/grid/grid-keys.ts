import type { KeyboardEvent } from 'react';
import type { FormView } from '../FormView.tsx';
import { cellIn, corner, farthest, neighbour, placeBeside, type Step } from './grid-cells.ts';
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
 * block, but Shift+Enter goes up; Delete clears a block, Ctrl+D fills it down or takes the value from above;
 * Ctrl+Z and Ctrl+Y take back and make again; Ctrl+Space answers «нет данных».
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
    else if (event.code === 'KeyD')
      editing.paste(selection.block.length > 0 ? filledDown(selection) : fromAbove(from));
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

/** Nothing is put over a list of choices or a text of another kind: the value is read by the cell it comes to. */
function fromAbove(from: HTMLElement) {
  const above = placeBeside(from, { rows: -1, columns: 0 });
  const cell = from.dataset.cell;
  return above && cellIn(above) && cell ? [{ cell, text: textOf(above) }] : [];
}

function move(event: KeyboardEvent, from: HTMLElement, selection: GridSelection): boolean {
  if (event.key === 'Escape' && selection.block.length > 0) {
    selection.clear();
    return true;
  }
  const step = STEPS[event.key];
  if (!step || !leaves(from, event)) return false;
  const to = target(event, event.shiftKey ? selection.headFrom(from) : from, step);
  if (!to) return event.key !== 'Enter' && isFar(event);
  if (event.shiftKey && event.key !== 'Enter') selection.extend(from, to);
  else {
    selection.clear();
    to.focus();
  }
  return true;
}

const isFar = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  ctrlKey || metaKey || key === 'Home' || key === 'End';

function target(event: KeyboardEvent, start: HTMLElement, step: Step): HTMLElement | undefined {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && (key === 'Home' || key === 'End')) return corner(start, step);
  if (isFar(event)) return farthest(start, step);
  return neighbour(start, key === 'Enter' && shiftKey ? { rows: -1, columns: 0 } : step);
}

/** Within a text the keys belong to the text until its edge; a whole chosen text is a chosen cell. */
function leaves(element: HTMLElement, { key, ctrlKey }: KeyboardEvent): boolean {
  if (element instanceof HTMLSelectElement)
    return key === 'Enter' || key.endsWith('Left') || key.endsWith('Right');
  const lines = element instanceof HTMLTextAreaElement;
  if (!lines && !(element instanceof HTMLInputElement)) return key !== 'Enter';
  const { selectionStart: start, selectionEnd: end, value } = element;
  const whole = !lines && start === 0 && end === value.length;
  if (key === 'Enter') return !lines && !ctrlKey;
  if (key === 'ArrowLeft' || key === 'Home' || (lines && key === 'ArrowUp')) return whole || end === 0;
  if (key === 'ArrowRight' || key === 'End' || (lines && key === 'ArrowDown'))
    return whole || start === value.length;
  return true;
}
