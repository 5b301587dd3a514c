import { isBlank, type Line, type TableRow } from './lines.ts';
import { barAloneRows, loneBarRuns, stackedRows } from './tables.stacked.ts';

export interface Table {
  readonly rows: readonly TableRow[];
  readonly firstLine: number;
  readonly lastLine: number;
}

const drawn = /^[\s|+:=┌┬┐├┼┤└┴┘─│━═╔╦╗╠╬╣╚╩╝-]+$/u;
const isRuling = (text: string): boolean => drawn.test(text) && /[-─━═]{2}/u.test(text);
const bar = /[|│║]/u;

type Shape = 'tab' | 'bars' | 'ruling' | 'cell' | 'text';

function shapeOf(text: string): Shape {
  if (isRuling(text)) return 'ruling';
  const bars = text.split(bar).length - 1;
  if (bars >= 2) return 'bars';
  if (bars === 1 && /[|│║]\s*$/u.test(text)) return 'cell';
  return text.includes('\t') ? 'tab' : 'text';
}

const trimmed = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());

function barCells(text: string): string[] {
  const cells = trimmed(text.split(bar));
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

function glue(rows: readonly TableRow[]): TableRow {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return {
    lines: rows.flatMap((row) => row.lines),
    cells: Array.from({ length: width }, (_, i) =>
      rows
        .map((row) => row.cells[i] ?? '')
        .filter((cell) => cell !== '')
        .join(' '),
    ),
  };
}

/** Drawn tables (+---+ between all rows) wrap a cell over several lines: what stands between two rulings is one row. */
function drawnRows(lines: readonly Line[]): TableRow[] {
  const bands: TableRow[][] = [[]];
  for (const line of lines) {
    if (shapeOf(line.text) === 'ruling') bands.push([]);
    else if (!isBlank(line)) bands.at(-1)?.push({ lines: [line.no], cells: barCells(line.text) });
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

function rowsOf(lines: readonly Line[]): TableRow[] {
  const shapes = lines.map((line) => shapeOf(line.text));
  if (shapes.every((shape, i) => shape === 'cell' || isBlank(lines[i] as Line))) return stackedRows(lines);
  if (shapes.filter((shape) => shape === 'ruling').length > 2) return drawnRows(lines);
  return lines
    .filter((line) => !isBlank(line) && shapeOf(line.text) !== 'ruling')
    .map((line) => ({
      lines: [line.no],
      cells: shapeOf(line.text) === 'tab' ? trimmed(line.text.split('\t')) : barCells(line.text),
    }));
}

interface Run {
  readonly run: readonly Line[];
  readonly rows: readonly TableRow[];
}

/** Runs of table lines; blank lines inside a run do not end it (pages of a scan break there). */
function markedRuns(lines: readonly Line[]): Run[] {
  const runs: Line[][] = [];
  let current: Line[] = [];
  for (const line of lines) {
    const blank = line.text.trim() === '';
    if (!blank && shapeOf(line.text) === 'text') {
      runs.push(current);
      current = [];
    } else if (!blank || current.length > 0) current.push(line);
  }
  return [...runs, current]
    .map((run) => run.slice(0, run.findLastIndex((line) => line.text.trim() !== '') + 1))
    .map((run) => ({ run, rows: rowsOf(run) }));
}

/** The tables of a text, found by the marks between their cells. */
export function readTables(lines: readonly Line[]): Table[] {
  const found: Run[] = [];
  let at = 0;
  for (const { from, to } of loneBarRuns(lines)) {
    const run = lines.slice(from, to + 1);
    found.push(...markedRuns(lines.slice(at, from)), { run, rows: barAloneRows(run) });
    at = to + 1;
  }
  found.push(...markedRuns(lines.slice(at)));
  return found
    .filter(({ rows }) => rows.length > 0)
    .map(({ run, rows }) => ({ rows, firstLine: run[0]?.no ?? 0, lastLine: run.at(-1)?.no ?? 0 }));
}
