import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { CellKey } from '#domain/forms/model.ts';
import type { FormView } from './FormView.tsx';

/** Marks what holds a cell's value and takes the focus: `data-cell` is its key. */
const CELL = '[data-cell]';

type Step = { rows: number; columns: number };
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  Enter: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Arrows and Enter move between cells; Ctrl+Space answers «нет данных». */
export function onGridKeyDown(event: KeyboardEvent<HTMLElement>, editing: FormView['editing']): void {
  const from = event.target as HTMLElement;
  const key = from.dataset.cell;
  if (!key || event.altKey) return;
  if (event.ctrlKey && event.code === 'Space' && editing) {
    event.preventDefault();
    editing.setNoData(key);
    return;
  }
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.shiftKey || !leaves(from, event.key)) return;
  const to = neighbour(from, step);
  if (!to) return;
  event.preventDefault();
  to.focus();
  if (to instanceof HTMLInputElement) to.select();
}

/** A block copied from a spreadsheet goes into the cells at the right of and below the focused one. */
export function onGridPaste(event: ClipboardEvent<HTMLElement>, editing: FormView['editing']): void {
  const from = event.target as HTMLElement;
  const block = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
  if (!editing || !from.dataset.cell || from instanceof HTMLTextAreaElement || !/[\t\n]/.test(block)) return;
  event.preventDefault();
  const texts: { cell: CellKey; text: string }[] = [];
  block.split(/\r?\n/).forEach((line, rows) => {
    line.split('\t').forEach((text, columns) => {
      const cell = cellBeside(from, { rows, columns })?.dataset.cell;
      if (cell) texts.push({ cell, text });
    });
  });
  editing.paste(texts);
}

/** Within a text the arrows belong to the text until its edge. */
function leaves(element: HTMLElement, key: string): boolean {
  if (element instanceof HTMLTextAreaElement) return false;
  if (element instanceof HTMLSelectElement) return key === 'Enter';
  if (!(element instanceof HTMLInputElement)) return key !== 'Enter';
  const { selectionStart: start, selectionEnd: end, value } = element;
  const whole = start === 0 && end === value.length;
  if (key === 'ArrowLeft') return whole || end === 0;
  if (key === 'ArrowRight') return whole || start === value.length;
  return true;
}

/** The nearest cell in that direction, over cells that take no answer. */
function neighbour(from: HTMLElement, step: Step): HTMLElement | undefined {
  const place = from.closest('td');
  if (!place) return inOrder(from, step.rows);
  for (let distance = 1; distance < 40; distance += 1) {
    const to = cellBeside(from, { rows: step.rows * distance, columns: step.columns * distance });
    if (to) return to;
  }
  return undefined;
}

function cellBeside(from: HTMLElement, { rows, columns }: Step): HTMLElement | undefined {
  const place = from.closest('td');
  const row = place?.closest('tr');
  const body = row?.closest('table')?.tBodies[0];
  if (!place || !row || !body) return rows === 0 && columns === 0 ? from : inOrder(from, rows);
  const lines = [...body.rows].filter((line) => line.querySelector(CELL));
  const line = lines[lines.indexOf(row) + rows];
  const cells = line ? [...line.cells] : [];
  // Cells are counted from the last one: a row may have more than one heading in front.
  const fromEnd = row.cells.length - place.cellIndex - columns;
  return cells[cells.length - fromEnd]?.querySelector<HTMLElement>(CELL) ?? undefined;
}

function inOrder(from: HTMLElement, steps: number): HTMLElement | undefined {
  const all = [...(from.closest('[data-grid]')?.querySelectorAll<HTMLElement>(CELL) ?? [])];
  return all[all.indexOf(from) + steps];
}
