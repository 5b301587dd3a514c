import { isAbbreviation } from '../legend.ts';
import { isBlank, type Line, plain, type TableRow } from '../lines.ts';
import { cellsOf, shapeOf } from './shape.ts';

/** A table while its lines are taken one after another. */
interface Open {
  readonly rows: {
    readonly lines: number[];
    readonly cells: string[];
    /** Its last line closes the last cell with a bar. */
    closed: boolean;
  }[];
  /** Cells of the widest row so far: the header as a rule. */
  width: number;
  /** Whether a bar opens the header's line; where none does, a bar at the start of a line follows an empty cell. */
  readonly opened: boolean;
  /** Whether the first column is one of numbers: then a line without a number may be a part of a row. */
  readonly numbered: boolean;
}

const numberCell = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
const numberHead = /^(?:№|N|п\s?\/\s?п)/iu;
const pageNumber = /^(?:[-–—]\s?)?\d{1,3}(?:\s?[-–—])?$|^(?:стр\.|страница)\s?\d+/iu;
const headingMark =
  /^(?:раздел|этап|блок|модуль|направление|часть|глава|[IVX]{1,4}[.)\s]|\d+(?:\.\d+)*[.)]\s|\d+(?:-?й)?\sэтап)/iu;
const person = /^(?:[А-ЯЁ][а-яё-]+ [А-ЯЁ]\. ?[А-ЯЁ]\.|[А-ЯЁ]\. ?[А-ЯЁ]\. ?[А-ЯЁ][а-яё-]+)[,;]?$/u;
const longestGap = 8;
const longestStray = 300;

const isOpened = (line: Line | undefined): boolean => /^\s*[|│║]/u.test(line?.text ?? '');

const cellsIn = ({ opened }: Open, line: Line): string[] => {
  const cells = cellsOf(line.text);
  return !opened && isOpened(line) ? ['', ...cells] : cells;
};

const isTableLine = (line: Line): boolean => ['tab', 'bars', 'bare', 'cell'].includes(shapeOf(line.text));
const isHeading = (text: string): boolean => headingMark.test(text) || text === text.toUpperCase();

/** A line under a full row that belongs to its last cell: it goes on with the words or names one more party. */
function goesOnWith(cell: string, text: string): boolean {
  if (/[,;–-]$/u.test(cell) || person.test(text) || /^[а-яё(]/u.test(text)) return true;
  return text.split(/,\s*/u).every(isAbbreviation);
}

const isClosed = (line: Line): boolean => /[|│║]\s*$/u.test(line.text);

function begin(table: Open, line: Line, cells: string[]): void {
  table.rows.push({ lines: [line.no], cells, closed: isClosed(line) });
  table.width = Math.max(table.width, cells.length);
}

/** The first cell of a piece goes on with the last one of the row, or behind it where that is closed; so do the others. */
function join(table: Open, line: Line, cells: readonly string[]): void {
  const row = table.rows.at(-1);
  if (!row) return;
  const behind = row.closed && row.cells.length + cells.length === table.width;
  const [first = '', ...others] = cells;
  if (behind) row.cells.push(...cells);
  else row.cells.push(`${row.cells.pop() ?? ''}\n${first}`.trim(), ...others);
  row.lines.push(line.no);
  row.closed = isClosed(line);
}

/** A piece of a row whose cells have line breaks of their own: it fits behind the cells that stand already, if any is open. */
function isPiece(table: Open, cells: readonly string[]): boolean {
  const row = table.rows.at(-1);
  if (!table.numbered || table.rows.length < 2 || !row || !numberCell.test(row.cells[0] ?? '')) return false;
  const [first = ''] = cells;
  const full = row.cells.length >= table.width;
  if (full && (row.closed || (cells.length === 1 && headingMark.test(first)))) return false;
  return first !== '' && !numberCell.test(first) && row.cells.length + cells.length - 1 <= table.width;
}

function take(table: Open, line: Line): void {
  const cells = cellsIn(table, line);
  if (isPiece(table, cells)) join(table, line, cells);
  else begin(table, line, cells);
}

/** A line without marks between those of the table: a page number, the rest of a cell, or a heading. */
function takeStray(table: Open, line: Line): void {
  const text = plain(line.text);
  const row = table.rows.at(-1);
  if (pageNumber.test(text)) return;
  const open = isPiece(table, [text]) && (row?.cells.length ?? 0) < table.width;
  if (!isHeading(text) && (open || goesOnWith(row?.cells.at(-1) ?? '', text))) join(table, line, [text]);
  else begin(table, line, [text]);
}

/** Whether the table goes on at this line behind lines without marks. */
function resumes(table: Open, line: Line, afterBlank: boolean): boolean {
  const cells = cellsIn(table, line);
  if (JSON.stringify(cells) === JSON.stringify(table.rows[0]?.cells)) return true;
  const whole = cells.length === table.width;
  if (whole && cells[0] === '') return true;
  if (table.numbered && numberCell.test(cells[0] ?? '')) return whole || !afterBlank;
  return !afterBlank && (table.numbered ? isPiece(table, cells) : whole);
}

interface Gap {
  readonly strays: readonly Line[];
  readonly next: number;
  readonly afterBlank: boolean;
}

/** The lines without marks from here to the next line of a table; none where it is too far. */
function gapAt(lines: readonly Line[], from: number): Gap | undefined {
  const strays: Line[] = [];
  let afterBlank = false;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) afterBlank = true;
    else if (isTableLine(line)) return { strays, next: at, afterBlank };
    else if (shapeOf(line.text) === 'ruling') continue;
    else if (strays.length === longestGap || line.text.length > longestStray) return undefined;
    else strays.push(line);
  }
  return undefined;
}

export interface Stretch {
  readonly rows: readonly TableRow[];
  /** Index of the first line behind the table. */
  readonly end: number;
}

/** What the last cell of the table still has below the last line with marks. */
function takeTail(table: Open, lines: readonly Line[], from: number): number {
  let at = from;
  while (at - from < longestGap) {
    const line = lines[at];
    const text = plain(line?.text ?? '');
    if (!line || text === '' || shapeOf(line.text) !== 'text' || text.length > longestStray) break;
    if (isHeading(text) || !goesOnWith(table.rows.at(-1)?.cells.at(-1) ?? '', text)) break;
    join(table, line, [text]);
    at++;
  }
  return at;
}

const longestHeader = 8;

/** A header whose cells are wrapped over lines: together as many cells as the first numbered row has. */
function takeHeader(table: Open, lines: readonly Line[], start: number): number {
  const below = lines
    .slice(start, start + longestHeader)
    .findIndex((line) => numberCell.test(cellsOf(line.text)[0] ?? ''));
  const head = lines.slice(start, start + Math.max(0, below)).map((line) => cellsOf(line.text));
  const width = cellsOf(lines[start + below]?.text ?? '').length;
  const total = head.reduce((sum, cells) => sum + cells.length - 1, 1);
  if (!table.numbered || head.length < 2 || (head[0]?.length ?? 0) >= width || total !== width) return start;
  for (const [i, cells] of head.entries()) {
    const line = lines[start + i] as Line;
    if (i === 0) begin(table, line, cells);
    else join(table, line, cells);
  }
  table.width = total;
  return start + head.length;
}

/** The table that begins at this line, its rows printed as lines with tabs or bars between the cells. */
export function stretchAt(lines: readonly Line[], start: number): Stretch {
  const head = cellsOf(lines[start]?.text ?? '');
  const table: Open = {
    rows: [],
    width: 0,
    opened: isOpened(lines[start]),
    numbered: numberHead.test(head[0] ?? ''),
  };
  let at = takeHeader(table, lines, start);
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (isTableLine(line)) {
      take(table, line);
      at++;
      continue;
    }
    const gap = gapAt(lines, at);
    if (!gap || (gap.strays.length > 0 && !resumes(table, lines[gap.next] as Line, gap.afterBlank))) break;
    for (const stray of gap.strays) takeStray(table, stray);
    at = gap.next;
  }
  return { rows: table.rows, end: takeTail(table, lines, at) };
}
