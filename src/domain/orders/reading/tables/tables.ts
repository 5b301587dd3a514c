import { isBlank, type Line, type TableRow } from '../lines.ts';
import { glue } from './glue.ts';
import { stretchAt } from './lines.ts';
import { cellsOf, shapeOf } from './shape.ts';
import { barAloneRows, loneBarRuns, stackedRows } from './stacked.ts';
import { streamedRows } from './streamed.ts';

export interface Table {
  readonly rows: readonly TableRow[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Drawn tables (+---+ between all rows) wrap a cell over several lines: what stands between two rulings is one row. */
function drawnRows(lines: readonly Line[]): TableRow[] {
  const bands: TableRow[][] = [[]];
  for (const line of lines) {
    if (shapeOf(line.text) === 'ruling') bands.push([]);
    else if (!isBlank(line)) bands.at(-1)?.push({ lines: [line.no], cells: cellsOf(line.text) });
  }
  return bands.filter((band) => band.length > 0).flatMap(partedByNumbers);
}

const numbered = (row: TableRow): boolean => /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(row.cells[0] ?? '');

/** A band without rulings inside holds a row for each number in its first column. */
function partedByNumbers(band: readonly TableRow[]): TableRow[] {
  if (band.filter(numbered).length < 2) return [glue(band)];
  const rows: TableRow[][] = [];
  for (const row of band) {
    if (numbered(row) || rows.length === 0) rows.push([row]);
    else rows.at(-1)?.push(row);
  }
  return rows.map(glue);
}

interface Run {
  readonly run: readonly Line[];
  readonly rows: readonly TableRow[];
}

const shapes = (lines: readonly Line[]): string[] =>
  lines
    .filter((line) => !isBlank(line))
    .map((line) => shapeOf(line.text))
    .filter((shape) => shape !== 'bare');

/** The lines from here on that all carry marks; blank lines inside do not end them (pages of a scan break there). */
function markedAt(lines: readonly Line[], start: number): Line[] {
  let end = start;
  while (end < lines.length) {
    const line = lines[end] as Line;
    if (line.text.trim() !== '' && shapeOf(line.text) === 'text' && !isInsideStacked(lines, end)) break;
    end++;
  }
  while (end > start && (lines[end - 1] as Line).text.trim() === '') end--;
  return lines.slice(start, end);
}

const longestCell = 8;

/** A paragraph of a cell that is closed by a bar some lines below: no blank line stands between. */
function isInsideStacked(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (!above || !['cell', 'text'].includes(shapeOf(above.text)) || above.text.trim() === '') return false;
  for (const line of lines.slice(at, at + longestCell)) {
    if (line.text.trim() === '') return false;
    if (shapeOf(line.text) !== 'text') return shapeOf(line.text) === 'cell';
  }
  return false;
}

/** Tables whose cells are parted by marks on their lines. */
function markedRuns(lines: readonly Line[]): Run[] {
  const found: Run[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    if (line.text.trim() === '' || shapeOf(line.text) === 'text') {
      at++;
      continue;
    }
    const run = markedAt(lines, at);
    const kinds = shapes(run);
    const stacked = kinds.every((shape) => shape === 'cell' || shape === 'text');
    const streamed = stacked ? undefined : streamedRows(run);
    if (streamed) {
      found.push({ run, rows: streamed });
      at += run.length;
    } else if (stacked) {
      const tail = lines[at + run.length];
      const rows = stackedRows(run, tail);
      const taken = tail && rows.at(-1)?.lines.includes(tail.no);
      found.push({ run: taken ? [...run, tail] : run, rows });
      at += run.length + (taken ? 1 : 0);
    } else if (kinds.filter((shape) => shape === 'ruling').length > 2) {
      found.push({ run, rows: drawnRows(run) });
      at += run.length;
    } else if (kinds[0] === 'ruling') at++;
    else {
      const { rows, end } = stretchAt(lines, at);
      found.push({ run: lines.slice(at, end), rows });
      at = end;
    }
  }
  return found;
}

/** The tables of a text, found by the marks between their cells. */
export function readTables(lines: readonly Line[]): Table[] {
  const lone = loneBarRuns(lines);
  const found = lone.flatMap(({ from, to }, i) => {
    const run = lines.slice(from, to + 1);
    return [...markedRuns(lines.slice((lone[i - 1]?.to ?? -1) + 1, from)), { run, rows: barAloneRows(run) }];
  });
  return [...found, ...markedRuns(lines.slice((lone.at(-1)?.to ?? -1) + 1))]
    .filter(({ rows }) => rows.length > 0)
    .map(({ run, rows }) => ({ rows, firstLine: run[0]?.no ?? 0, lastLine: run.at(-1)?.no ?? 0 }));
}
