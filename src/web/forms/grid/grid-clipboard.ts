import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { type Block, namesAround, type Trimmed, withoutNames } from '#domain/forms/rules.block.ts';
import { cellIn, cellsFrom, linesFrom, placeBeside, placeOf } from './grid-cells.ts';

export interface PastedText {
  readonly cell: CellKey;
  readonly text: string;
}
/** A line of the block that needs a new row of a register; its cells are named as in the row in focus. */
export interface NewLine {
  /** The repeated row: `factors.factor`. */
  readonly rowPath: string;
  /** Its instance in focus. */
  readonly like: string;
  readonly texts: readonly PastedText[];
}
/** A block that was copied elsewhere, laid over the table. */
export interface PastedBlock {
  readonly fits: readonly PastedText[];
  readonly added: readonly NewLine[];
  /** How many copied values fall outside of the table or on cells that take no answer. */
  readonly overhang: number;
  /** What named rows and columns and was left out. */
  readonly skipped: Omit<Trimmed, 'block'>;
}

/**
 * Reads a block as Excel and LibreOffice copy it: lines of values between tabs; a value with a line break, a
 * tab or a quote in it stands in quotes.
 */
export function readBlock(copied: string): Block {
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

/**
 * Lays a copied block over the table from the cell in focus to the right and down, without the names of the rows and
 * columns that were copied along. Where the table ends with
 * the repeated row in focus, lines below it go into new rows, as far as there is room.
 */
export function layBlock(
  def: FormDefinition,
  from: HTMLElement,
  copied: Block,
  roomForRows: (rowPath: string) => number,
): PastedBlock {
  const lines = linesFrom(from).map(({ dataset }) => dataset.cell);
  const { block, ...skipped } = withoutNames(copied, namesAround(def, lines));
  return { ...layAnswers(from, block, roomForRows), skipped };
}

function layAnswers(
  from: HTMLElement,
  rows: Block,
  roomForRows: (rowPath: string) => number,
): Omit<PastedBlock, 'skipped'> {
  if (!placeOf(from)) return layInOrder(from, rows.flat());
  const inside = rows.findIndex((_, row) => !placeBeside(from, { rows: row, columns: 0 }));
  const [laid, below] = inside < 0 ? [rows, []] : [rows.slice(0, inside), rows.slice(inside)];
  const register = registerOf(from, laid.length - 1);
  const room = register ? roomForRows(register.rowPath) : 0;
  const lines = laid.map((line, row) => layLine(from, row, line));
  const added = register ? below.slice(0, room).map((line) => layLine(from, 0, line)) : [];
  return {
    fits: lines.flatMap(({ texts }) => texts),
    added: register ? added.map(({ texts }) => ({ ...register, texts })) : [],
    overhang:
      [...lines, ...added].reduce((sum, line) => sum + line.overhang, 0) +
      below.slice(added.length).flat().filter(isText).length,
  };
}

const isText = (text: string) => text.trim() !== '';

function layLine(from: HTMLElement, row: number, line: readonly string[]) {
  const texts: PastedText[] = [];
  let overhang = 0;
  line.forEach((text, column) => {
    const place = placeBeside(from, { rows: row, columns: column });
    const cell = cellIn(place)?.dataset.cell;
    if (cell) texts.push({ cell, text });
    // Totals are copied along with the rest and are computed here: nothing is lost with them.
    else if (isText(text) && !place?.querySelector('[data-computed]')) overhang += 1;
  });
  return { texts, overhang };
}

/** The repeated row in focus, where the line so far below it is another instance of the same. */
function registerOf(from: HTMLElement, last: number): Omit<NewLine, 'texts'> | undefined {
  const [, rowPath, like] = /^([^[]+)\[(\w+)\]\.[^[]+$/.exec(from.dataset.cell ?? '') ?? [];
  const place = placeBeside(from, { rows: last, columns: 0 });
  if (!rowPath || !like || !cellIn(place)?.dataset.cell?.startsWith(`${rowPath}[`)) return undefined;
  return { rowPath, like };
}

/** The texts of a line, as the cells of its new row. */
export function textsIn({ rowPath, like, texts }: NewLine, instance: string): readonly PastedText[] {
  return texts.map(({ cell, text }) => ({
    cell: cell.replace(`${rowPath}[${like}]`, `${rowPath}[${instance}]`),
    text,
  }));
}

function layInOrder(from: HTMLElement, texts: readonly string[]): Omit<PastedBlock, 'skipped'> {
  const cells = cellsFrom(from);
  const fits = texts.slice(0, cells.length).flatMap((text, at) => {
    const cell = cells[at]?.dataset.cell;
    return cell ? [{ cell, text }] : [];
  });
  return { fits, added: [], overhang: texts.slice(cells.length).filter(isText).length };
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
