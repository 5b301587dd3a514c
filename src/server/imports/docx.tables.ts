import type { Numbering } from './docx.numbering.ts';
import { paragraphText } from './docx.text.ts';
import { childOf, childrenOf, settingOf, type WordNode } from './docx.xml.ts';

/** Elements that only wrap others: contents of controls, words put in by a tracked change. */
export const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Children as they stand, wrappers opened. */
export const unwrapped = (node: WordNode): WordNode[] =>
  node.children.flatMap((one) => (wrappers.has(one.name) ? unwrapped(one) : [one]));

interface Cell {
  readonly text: string;
  readonly span: number;
  /** Goes on with the cell above. */
  readonly continues: boolean;
}

type Row = readonly (Cell | undefined)[];

/** Beyond this a table is no table: a span may claim any number of columns. */
const MOST_COLUMNS = 200;

/** Rows of cells as text; a cell merged over columns stands in the first of them. */
export function tableRows(table: WordNode, numbering: Numbering): string[][] {
  const rows = unwrapped(table)
    .filter((row) => row.name === 'tr' && childOf(childOf(row, 'trPr'), 'del') === undefined)
    .map((row) => gridOf(row, numbering));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const above: string[] = [];
  return rows.map((row) => {
    const first = row[0];
    const numbered = first !== undefined && !first.continues && /^\d/u.test(first.text.trim());
    return Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      if (!cell?.continues) {
        above[column] = cell?.text ?? '';
        return above[column];
      }
      // A term merged down over numbered measures is the term of each; a header or a torn row has no number.
      return numbered ? (above[column] ?? '') : '';
    });
  });
}

function gridOf(row: WordNode, numbering: Numbering): Row {
  const before = Number(settingOf(childOf(row, 'trPr'), 'gridBefore') ?? 0);
  const grid: (Cell | undefined)[] = Array.from({ length: Math.min(before, MOST_COLUMNS) });
  for (const cell of unwrapped(row).filter((one) => one.name === 'tc')) {
    const properties = childOf(cell, 'tcPr');
    if (childOf(properties, 'cellDel') || isContinued(properties, 'hMerge')) {
      grid.push(undefined);
      continue;
    }
    const span = Math.max(1, Number(settingOf(properties, 'gridSpan') ?? 1));
    grid.push({ text: cellText(cell, numbering), span, continues: isContinued(properties, 'vMerge') });
    for (let more = 1; more < span && grid.length < MOST_COLUMNS; more++) grid.push(undefined);
  }
  return grid.slice(0, MOST_COLUMNS);
}

/** `<w:vMerge/>` without a value continues; `restart` begins. */
function isContinued(properties: WordNode | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes.get('val') !== 'restart';
}

/** Paragraphs of a cell on lines of their own; a table inside it by its rows. */
export function cellText(cell: WordNode, numbering: Numbering): string {
  return unwrapped(cell)
    .flatMap((one) => {
      if (one.name === 'p') return [paragraphText(one, numbering).replaceAll('\t', ' ').trim()];
      if (one.name !== 'tbl') return [];
      return tableRows(one, numbering).map((cells) => cells.filter(Boolean).join(' '));
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** A table drawn only to place things: one or two columns, and another, larger table inside. */
export function layoutContents(table: WordNode): WordNode[] | undefined {
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
