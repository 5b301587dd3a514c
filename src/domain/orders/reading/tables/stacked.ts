import { readTerm } from '#domain/terms/rules.ts';
import { foldHeader, roleOf } from '../columns.words.ts';
import { isBlank, type Line, plain, type TableRow } from '../lines.ts';
import { shapeOf } from './shape.ts';

export interface Cell {
  readonly no: number;
  readonly text: string;
}

const numberCell = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
const narrowest = 3;
const widest = 9;

export const toRow = (cells: readonly Cell[]): TableRow => ({
  lines: [...new Set(cells.map((cell) => cell.no))],
  cells: cells.map((cell) => cell.text),
});

/** How the cells are cut: the width of a row, and whether a row may begin at a place. */
export interface Cut {
  readonly width: number;
  readonly begins: (at: number) => boolean;
}

/** As wide as the cells before the first row number, or from it to the second where a heading stands before it. */
export function cutByNumbers(cells: readonly Cell[]): Cut {
  const first = cells.findIndex((cell, i) => i > 1 && /^1(?:\.1)?[.)]?$/u.test(cell.text));
  const second = cells.findIndex((cell, i) => i > first && /^(?:1\.)?2[.)]?$/u.test(cell.text));
  const width = second - first === first - 1 ? second - first : first;
  return { width, begins: (at) => numberCell.test(cells[at]?.text ?? '') };
}

/** Without numbers: as wide as the header has cells, where below its «срок» stand terms. */
function cutsByTerms(cells: readonly Cell[]): Cut[] {
  const header = cells.slice(0, widest).map((cell) => roleOf(foldHeader(cell.text)));
  const term = header.indexOf('term');
  if (term < 0 || !header.includes('title')) return [];
  const isTerm = cells.map(({ text }) => text !== '' && readTerm(text).kind !== 'unreadable');
  const begins = (at: number): boolean => isTerm[at + term] ?? false;
  return header
    .map((_, i) => i + 1)
    .filter((width) => {
      const roles = new Set(header.slice(0, width));
      return roles.has('title') && roles.has('term') && roles.size >= narrowest;
    })
    .map((width) => ({ width, begins }));
}

/**
 * Cells in the order of reading, cut into rows. A heading between rows takes one cell of its own: a row begins
 * right behind it, not in the next place for one.
 */
export function startsOf(cells: readonly Cell[], { width, begins }: Cut): number[] {
  const starts: number[] = [];
  for (let at = 0; at < cells.length; ) {
    starts.push(at);
    const heading = at > 0 && !begins(at) && cells[at]?.text !== '' && begins(at + 1) && !begins(at + width);
    at += heading ? 1 : width;
  }
  return starts;
}

function rowsCut(cells: readonly Cell[], cut: Cut): TableRow[] {
  if (cut.width < narrowest) return [];
  const starts = startsOf(cells, cut);
  return starts.map((at, i) => toRow(cells.slice(at, starts[i + 1] ?? cells.length)));
}

const enoughTerms = 0.6;

/** How well a cut fits: the share of rows that have a term in its place, and whether headings are rarer than rows. */
function rated(cells: readonly Cell[], cut: Cut): { cut: Cut; terms: number; few: boolean } {
  const starts = startsOf(cells, cut);
  const rows = starts.filter((at, i) => i > 0 && (starts[i + 1] ?? cells.length) - at > 1);
  return {
    cut,
    terms: rows.filter(cut.begins).length / Math.max(1, rows.length),
    few: starts.length - rows.length < rows.length,
  };
}

function rowsOfCells(cells: readonly Cell[]): TableRow[] {
  const byNumbers = cutByNumbers(cells);
  if (/^(?:№|n)/iu.test(cells[0]?.text ?? '') && byNumbers.width >= narrowest)
    return rowsCut(cells, byNumbers);
  const [best] = cutsByTerms(cells)
    .map((cut) => rated(cells, cut))
    .filter(({ few }) => few)
    .toSorted((a, b) => b.terms - a.terms);
  return rowsCut(cells, best && best.terms >= enoughTerms ? best.cut : byNumbers);
}

/**
 * One cell per line, each closed by a bar; paragraphs of a cell stand above the line that closes it.
 * @param tail the line below the last bar: where the text breaks off, it is the cell that nothing closes.
 */
export function stackedRows(lines: readonly Line[], tail?: Line): TableRow[] {
  const rows = rowsOfCells(cellsOfLines(lines));
  const last = rows.at(-1);
  const width = rows[0]?.cells.length ?? 0;
  const open = last && rows.length > 1 && last.cells.length > 1 && last.cells.length < width;
  if (!open || !tail || isBlank(tail)) return rows;
  return [
    ...rows.slice(0, -1),
    { lines: [...last.lines, tail.no], cells: [...last.cells, tail.text.trim()] },
  ];
}

function cellsOfLines(lines: readonly Line[]): Cell[] {
  const cells: Cell[] = [];
  let above: string[] = [];
  for (const line of lines) {
    if (isBlank(line) || shapeOf(line.text) === 'bare') continue;
    const text = unwrapped([...above, line.text.replaceAll(/[|│║]/gu, '').trim()]);
    if (/[|│║]/u.test(line.text)) cells.push({ no: line.no, text });
    above = /[|│║]/u.test(line.text) ? [] : [...above, line.text.trim()];
  }
  return cells;
}

export const isLoneBar = (text: string): boolean => /^\s*[|│║]\s*$/u.test(text);

/** Lines of one cell: one in small letters only goes on with the line above. */
const unwrapped = (parts: readonly string[]): string => parts.join('\n').replace(/\n(?=[а-яё(])/gu, ' ');

/** Cells parted by bars that stand alone on their lines; two bars in a row have an empty cell between. */
export function barAloneRows(lines: readonly Line[]): TableRow[] {
  const cells: { no: number; parts: string[] }[] = [{ no: lines[0]?.no ?? 1, parts: [] }];
  for (const line of lines) {
    if (isLoneBar(line.text)) cells.push({ no: line.no, parts: [] });
    else if (!isBlank(line)) {
      const last = cells.at(-1);
      if (last?.parts.length === 0) last.no = line.no;
      last?.parts.push(plain(line.text));
    }
  }
  const texts = cells.map(({ no, parts }) => ({ no, text: unwrapped(parts) }));
  return rowsOfCells(texts.at(-1)?.text === '' ? texts.slice(0, -1) : texts);
}

const fewestBars = 5;
const longestCell = 8;

/** Stretches of lines where bars stand alone between the cells: from the line over the first bar to that below the last. */
export function loneBarRuns(lines: readonly Line[]): { from: number; to: number }[] {
  const bars = lines.flatMap((line, i) => (isLoneBar(line.text) ? [i] : []));
  const groups: number[][] = [];
  for (const bar of bars) {
    const group = groups.at(-1);
    if (group && bar - (group.at(-1) ?? 0) <= longestCell) group.push(bar);
    else groups.push([bar]);
  }
  const filled = (i: number, step: number): number => {
    let at = i + step;
    while (lines[at] && isBlank(lines[at] as Line)) at += step;
    return lines[at] ? at : i;
  };
  /** The last cell is closed by nothing: lines that begin in small letters go on with it. */
  const tail = (i: number): number => {
    let at = i;
    while (at - i < longestCell && /^\s*[а-яё(]/u.test(lines[at + 1]?.text ?? '')) at++;
    return at;
  };
  return groups
    .filter((group) => group.length >= fewestBars)
    .map((group) => ({ from: filled(group[0] ?? 0, -1), to: tail(filled(group.at(-1) ?? 0, 1)) }));
}
