import { isBlank, type Line, plain, type TableRow } from './lines.ts';

interface Cell {
  readonly no: number;
  readonly text: string;
}

const numberCell = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
const narrowest = 3;

const toRow = (cells: readonly Cell[]): TableRow => ({
  lines: [...new Set(cells.map((cell) => cell.no))],
  cells: cells.map((cell) => cell.text),
});

/** A heading between rows takes one cell of its own: the row number stands right behind it, not in the next place for one. */
function isHeading(cells: readonly Cell[], at: number, width: number): boolean {
  const isNumber = (i: number): boolean => numberCell.test(cells[i]?.text ?? '');
  return !isNumber(at) && cells[at]?.text !== '' && isNumber(at + 1) && !isNumber(at + width);
}

/** As wide as the cells before the first row number, or from it to the second where a heading stands before it. */
function widthOf(cells: readonly Cell[]): number {
  const first = cells.findIndex((cell, i) => i > 1 && /^1(?:\.1)?[.)]?$/u.test(cell.text));
  const second = cells.findIndex((cell, i) => i > first && /^(?:1\.)?2[.)]?$/u.test(cell.text));
  return second - first === first - 1 ? second - first : first;
}

/** Cells in the order of reading, cut into rows. */
function rowsOfCells(cells: readonly Cell[]): TableRow[] {
  const width = widthOf(cells);
  if (width < narrowest) return [];
  const rows: TableRow[] = [];
  for (let at = 0; at < cells.length; ) {
    const length = at > 0 && isHeading(cells, at, width) ? 1 : width;
    rows.push(toRow(cells.slice(at, at + length)));
    at += length;
  }
  return rows;
}

/** One cell per line, each closed by a bar. */
export function stackedRows(lines: readonly Line[]): TableRow[] {
  return rowsOfCells(
    lines
      .filter((line) => !isBlank(line))
      .map((line) => ({ no: line.no, text: line.text.replace(/[|│║]/u, '').trim() })),
  );
}

export const isLoneBar = (text: string): boolean => /^\s*[|│║]\s*$/u.test(text);

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
  const texts = cells.map(({ no, parts }) => ({ no, text: parts.join(' ') }));
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
  return groups
    .filter((group) => group.length >= fewestBars)
    .map((group) => ({ from: filled(group[0] ?? 0, -1), to: filled(group.at(-1) ?? 0, 1) }));
}
