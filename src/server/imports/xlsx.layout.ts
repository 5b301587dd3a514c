import type { Block } from './assemble.ts';
import { placedRows } from './cells.ts';
import type { Merge, Sheet, SheetRow } from './xlsx.sheet.ts';

/** «№ п/п», «Наименование …»: how the first cell of a header begins. */
const headerStart = /^(?:№|n(?:o|\b)|п\s?\/\s?п|номер|наименовани)/iu;
const itemNumber = /^\d{1,3}(?:[.,]\d{1,3})*[.)]?$/u;

/**
 * A sheet as a clerk sees it: the words above the header are lines, from the header on it is a table, what stands
 * below the last row (notes, signature) is lines again. One sheet may have several tables under one another.
 */
export function layOut(sheet: Sheet): Block[] {
  return stretches(sheet).flatMap((rows) => layOutStretch(rows, sheet.merges));
}

/** Rows up to the next table: one begins after an empty row, and its header begins as headers do. */
function stretches({ rows, merges }: Sheet): SheetRow[][] {
  const parts: SheetRow[][] = [];
  for (const row of rows) {
    if (row.apart || parts.length === 0) parts.push([row]);
    else parts.at(-1)?.push(row);
  }
  const joined: SheetRow[][] = [];
  for (const part of parts) {
    const above = joined.at(-1);
    const header = part[headerOf(part, merges)];
    if (above && headerOf(above, merges) >= 0 && header && headerStart.test(firstOf(header)))
      joined.push(part);
    else if (above) above.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

const firstOf = (row: SheetRow): string => row.cells.get(Math.min(...row.cells.keys())) ?? '';

/** The first row of three cells or more that go over half of the columns; -1 where no table stands. */
function headerOf(rows: readonly SheetRow[], merges: readonly Merge[]): number {
  const used = columnsOf(rows);
  return rows.findIndex((row) => {
    const covered = used.filter((column) => row.cells.has(ownerOf(row, column, merges)));
    return row.cells.size > 2 && covered.length * 2 >= used.length;
  });
}

const columnsOf = (rows: readonly SheetRow[]): number[] =>
  [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].sort((a, b) => a - b);

/** The column whose cell spreads over this place of the row. */
function ownerOf({ no }: SheetRow, column: number, merges: readonly Merge[]): number {
  const merge = merges.find((m) => m.top <= no && no <= m.bottom && m.left <= column && column <= m.right);
  return merge?.left ?? column;
}

function layOutStretch(rows: readonly SheetRow[], merges: readonly Merge[]): Block[] {
  const start = headerOf(rows, merges);
  if (start < 0) return rows.flatMap(linesOf);
  const end = endOf(rows, start, merges);
  const body = rows.slice(start, end);
  const placed = body.map((row, i) =>
    [...row.cells].map(([left, text]) => ({ left, text, rows: heightOf(body, i, left, merges) })),
  );
  const table = placedRows(placed, columnsOf(body), 0);
  return [...rows.slice(0, start).flatMap(linesOf), table, ...rows.slice(end).flatMap(linesOf)];
}

/** Over how many of these rows a cell is merged. */
function heightOf(rows: readonly SheetRow[], at: number, column: number, merges: readonly Merge[]): number {
  const top = rows[at]?.no;
  const merge = merges.find((m) => m.top === top && m.left === column && m.right === column);
  return merge ? rows.slice(at).filter(({ no }) => no <= merge.bottom).length : 1;
}

/** Where the table ends: notes and signatures below it have fewer than three cells and no number of an item. */
function endOf(rows: readonly SheetRow[], start: number, merges: readonly Merge[]): number {
  const isItem = (row: SheetRow): boolean =>
    row.cells.size > 2 ||
    itemNumber.test(firstOf(row)) ||
    merges.some((merge) => merge.top < row.no && row.no <= merge.bottom);
  const last = rows.findLastIndex(isItem);
  if (headerStart.test(firstOf(rows[start] as SheetRow))) return last + 1;
  const gap = rows.findIndex((row, i) => i > last && row.apart);
  return gap < 0 ? rows.length : gap;
}

/** A row outside of a table: what is on one line stays on one line; cells of several lines follow one another. */
function linesOf({ cells, apart }: SheetRow): string[] {
  const texts = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
  const text = texts.join(texts.some((cell) => cell.includes('\n')) ? '\n' : ' ');
  return apart ? ['', text] : [text];
}
