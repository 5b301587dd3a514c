import { isBlank, type Line, type TableRow } from '../lines.ts';
import { cellsOf, shapeOf } from './shape.ts';
import { type Cell, cutByNumbers, startsOf, toRow } from './stacked.ts';

const narrowest = 3;
const numberCell = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
const isOpened = (text: string): boolean => /^\s*[|│║]/u.test(text);
const isClosed = (text: string): boolean => /[|│║]\s*$/u.test(text);

/** The cells of all lines one after another: a bar closes a cell, the end of a line does not. */
function cellsIn(lines: readonly Line[]): Cell[] {
  const cells: { no: number; parts: string[] }[] = [];
  let open = false;
  for (const { no, text } of lines) {
    const [first = '', ...others] = cellsOf(text);
    const last = cells.at(-1);
    if (open && last && !isOpened(text)) last.parts.push(first);
    else cells.push({ no, parts: [first] });
    cells.push(...others.map((cell) => ({ no, parts: [cell] })));
    open = !isClosed(text);
  }
  return cells.map(({ no, parts }) => ({ no, text: parts.join('\n') }));
}

/**
 * A table with bars whose rows are broken over lines at any cell: the cells are taken in the order of reading and cut
 * at the numbers. Undefined where most rows stand each on a line of its own, or where the numbers do not cut evenly.
 */
export function streamedRows(run: readonly Line[]): TableRow[] | undefined {
  const lines = run.filter((line) => !isBlank(line) && shapeOf(line.text) !== 'bare');
  if (lines.some((line) => ['tab', 'ruling'].includes(shapeOf(line.text)))) return undefined;
  const cells = cellsIn(lines);
  if (!/^(?:№|n)/iu.test(cells[0]?.text ?? '')) return undefined;
  const cut = cutByNumbers(cells);
  if (cut.width < narrowest) return undefined;
  const numbered = lines.map(({ text }) => numberCell.test(cellsOf(text)[0] ?? ''));
  const broken = numbered.filter((is, i) => is && numbered[i + 1] === false);
  if (broken.length * 2 <= numbered.filter(Boolean).length) return undefined;
  const starts = startsOf(cells, cut);
  const rows = starts.map((at, i) => toRow(cells.slice(at, starts[i + 1] ?? cells.length)));
  const even = rows.every(({ cells: own }, i) => {
    const heading = own.length === 1;
    const numbered = i === 0 || heading || cut.begins(starts[i] ?? 0);
    return numbered && (heading || own.length === cut.width || i === rows.length - 1);
  });
  return even && rows.length > 1 ? rows : undefined;
}
