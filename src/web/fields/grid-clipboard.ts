import type { CellKey } from '#domain/forms/model.ts';
import { cellIn, cellsFrom, placeBeside } from './grid-cells.ts';

export interface PastedText {
  readonly cell: CellKey;
  readonly text: string;
}
/** A block that was copied elsewhere, laid over the table. */
export interface PastedBlock {
  readonly fits: readonly PastedText[];
  /** How many copied values fall outside of the table or on cells that take no answer. */
  readonly overhang: number;
}

/**
 * Reads a block as Excel and LibreOffice copy it: lines of values between tabs; a value with a line break, a
 * tab or a quote in it stands in quotes.
 */
export function readBlock(copied: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const value = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  const text = copied.replace(/\r?\n$/, '');
  for (let at = 0; at <= text.length; ) {
    value.lastIndex = at;
    const match = value.exec(text);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[0] ?? '');
    at += match?.[0].length ?? 0;
    if (text[at] === '\t') at += 1;
    else {
      const lineEnd = /\r\n|\r|\n/y;
      lineEnd.lastIndex = at;
      const end = lineEnd.exec(text);
      if (!end) break;
      rows.push([]);
      at += end[0].length;
    }
  }
  return rows;
}

/** The block as a spreadsheet takes it. Thousands are not parted: it would read «1 234» as a text. */
export function writeBlock(block: readonly (readonly Element[])[]): string {
  return block.map((row) => row.map((place) => quoted(textOf(place))).join('\t')).join('\n');
}

/** Lays a copied block over the table from the cell in focus to the right and down. */
export function layBlock(from: HTMLElement, rows: readonly (readonly string[])[]): PastedBlock {
  if (!from.closest('td')) return layInOrder(from, rows.flat());
  const fits: PastedText[] = [];
  let overhang = 0;
  rows.forEach((line, row) => {
    const inside = placeBeside(from, { rows: row, columns: 0 }) !== undefined;
    line.forEach((text, column) => {
      const place = inside ? placeBeside(from, { rows: row, columns: column }) : undefined;
      const cell = cellIn(place)?.dataset.cell;
      if (cell) fits.push({ cell, text });
      // Totals are copied along with the rest and are computed here: nothing is lost with them.
      else if (text.trim() !== '' && !place?.querySelector('[data-computed]')) overhang += 1;
    });
  });
  return { fits, overhang };
}

function layInOrder(from: HTMLElement, texts: readonly string[]): PastedBlock {
  const cells = cellsFrom(from);
  const fits = texts.slice(0, cells.length).flatMap((text, at) => {
    const cell = cells[at]?.dataset.cell;
    return cell ? [{ cell, text }] : [];
  });
  return { fits, overhang: texts.slice(cells.length).filter((text) => text.trim() !== '').length };
}

/** What a place shows, as text: an input's value, a chosen option, a computed figure. */
export function textOf(place: Element): string {
  const cell = cellIn(place);
  if (cell instanceof HTMLSelectElement)
    return cell.value === '' ? '' : (cell.selectedOptions[0]?.text ?? '');
  if (cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement) return ungrouped(cell.value);
  if (cell) return cell.dataset.blank === 'true' ? '' : ungrouped(cell.textContent ?? '');
  return ungrouped(place.querySelector<HTMLElement>('[data-computed]')?.dataset.computed ?? '');
}

const ungrouped = (text: string): string => text.replace(/(?<=\d)\u00a0(?=\d{3})/g, '');
const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
