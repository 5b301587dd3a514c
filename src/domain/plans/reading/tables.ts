import { isBlank, type Line } from './lines.ts';

/** A row of a table: its cells as received, trimmed, and the lines it was printed on. */
export interface TableRow {
  readonly lines: readonly number[];
  readonly cells: readonly string[];
}
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
  return bands.filter((band) => band.length > 0).map(glue);
}

/** One cell per line, each closed by a bar: the header is as wide as the cells before the first row number. */
function stackedRows(lines: readonly Line[]): TableRow[] {
  const cells = lines
    .filter((line) => !isBlank(line))
    .map((line) => ({ no: line.no, text: line.text.replace(bar, '').trim() }));
  const width = cells.findIndex((cell, i) => i > 1 && /^1[.)]?$/u.test(cell.text));
  if (width < 3) return [];
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, i) => {
    const row = cells.slice(i * width, (i + 1) * width);
    return { lines: [...new Set(row.map((cell) => cell.no))], cells: row.map((cell) => cell.text) };
  });
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

/** Runs of table lines; blank lines inside a run do not end it (pages of a scan break there). */
export function readTables(lines: readonly Line[]): Table[] {
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
    .map((run) => ({ run, rows: rowsOf(run) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ run, rows }) => ({ rows, firstLine: run[0]?.no ?? 0, lastLine: run.at(-1)?.no ?? 0 }));
}
