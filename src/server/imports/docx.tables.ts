import { columnStarts, type PlacedCell, placedRows } from './cells.ts';
import type { Numbering } from './docx.numbering.ts';
import { isGone, paragraphText } from './docx.text.ts';
import { settingOf } from './docx.xml.ts';
import { childOf, childrenOf, type XmlNode } from './xml.ts';

/** Elements that only wrap others: contents of controls, words put in by a tracked change. */
export const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Children as they stand, wrappers opened. */
export const unwrapped = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((one) => (wrappers.has(one.name) ? unwrapped(one) : [one]));

interface Cell extends PlacedCell {
  readonly right: number;
  /** Goes on with the cell above. */
  readonly continues: boolean;
}

/** Beyond this a table is no table: a span may claim any number of columns. */
const MOST_COLUMNS = 200;
/** Borders that people drag by hand, row by row, differ by some hundredths of the table's width. */
const CROOKED = 0.03;

/** Rows of cells as text; a cell merged over columns stands in the first of them. */
export function tableRows(table: XmlNode, numbering: Numbering): string[][] {
  const edges = edgesOf(table);
  const rows = unwrapped(table)
    .filter((row) => row.name === 'tr' && childOf(childOf(row, 'trPr'), 'del') === undefined)
    .map((row) => cellsOf(row, edges, numbering));
  const placed = rows.map((cells, y) =>
    cells.filter((cell) => !cell.continues).map((cell) => ({ ...cell, rows: heightOf(rows, y, cell) })),
  );
  const tolerance = CROOKED * rows.flat().reduce((width, { right }) => Math.max(width, right), 0);
  return placedRows(placed, columnStarts(rows, tolerance), tolerance);
}

/** Where the columns of the grid end; columns whose widths are not all told are taken for equal. */
function edgesOf(table: XmlNode): number[] {
  const columns = childrenOf(childOf(table, 'tblGrid'), 'gridCol').slice(0, MOST_COLUMNS);
  const widths = columns.map((column) => Number(column.attributes.get('w')));
  const told = widths.every((width) => width > 0);
  let edge = 0;
  return widths.map((width) => {
    edge += told ? width : 1;
    return edge;
  });
}

/** The left border of a column; beyond its grid a table goes on by columns of the usual width. */
function borderOf(column: number, edges: readonly number[]): number {
  const last = edges.at(-1) ?? 0;
  const usual = edges.length > 0 ? last / edges.length : 1;
  return column === 0 ? 0 : (edges[column - 1] ?? last + (column - edges.length) * usual);
}

function cellsOf(row: XmlNode, edges: readonly number[], numbering: Numbering): Cell[] {
  const cells: Cell[] = [];
  let column = Math.min(MOST_COLUMNS, Number(settingOf(childOf(row, 'trPr'), 'gridBefore') ?? 0));
  for (const cell of unwrapped(row).filter((one) => one.name === 'tc')) {
    if (column >= MOST_COLUMNS) break;
    const properties = childOf(cell, 'tcPr');
    const left = borderOf(column, edges);
    column += Math.max(1, Number(settingOf(properties, 'gridSpan') ?? 1)) || 1;
    if (childOf(properties, 'cellDel') || isContinued(properties, 'hMerge')) continue;
    const right = borderOf(Math.min(column, MOST_COLUMNS), edges);
    const continues = isContinued(properties, 'vMerge');
    cells.push({ left, right, text: cellText(cell, numbering), rows: 1, continues });
  }
  return cells;
}

/** Over how many rows a cell goes: those below begin at the same border and say that they continue. */
function heightOf(rows: readonly (readonly Cell[])[], y: number, { left }: Cell): number {
  let height = 1;
  while (rows[y + height]?.some((cell) => cell.continues && cell.left === left)) height++;
  return height;
}

/** `<w:vMerge/>` without a value continues; `restart` begins. */
function isContinued(properties: XmlNode | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes.get('val') !== 'restart';
}

/** Paragraphs of a cell on lines of their own; a table inside it by its rows. */
export function cellText(cell: XmlNode, numbering: Numbering): string {
  return unwrapped(cell)
    .flatMap((one) => {
      if (one.name === 'p' && isGone(one)) return [];
      if (one.name === 'p') return [paragraphText(one, numbering).replaceAll('\t', ' ').trim()];
      if (one.name !== 'tbl') return [];
      return tableRows(one, numbering).map((cells) => cells.filter(Boolean).join(' '));
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** A table drawn only to place things: one or two columns, and another, larger table inside. */
export function layoutContents(table: XmlNode): XmlNode[] | undefined {
  const rows = unwrapped(table).filter((row) => row.name === 'tr');
  const cells = rows.map((row) => unwrapped(row).filter((cell) => cell.name === 'tc'));
  if (cells.some((row) => row.length > 2)) return undefined;
  const inside = cells.flat().flatMap((cell) => unwrapped(cell));
  const rowsInside = inside
    .filter((one) => one.name === 'tbl')
    .map((one) => childrenOf(one, 'tr').length)
    .reduce((most, count) => Math.max(most, count), 0);
  return rowsInside > rows.length ? inside : undefined;
}
