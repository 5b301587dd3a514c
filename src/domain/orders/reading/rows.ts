import { collapseSpaces } from '#domain/kernel/text.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { termOfMarks } from './columns.marks.ts';
import { isPeriodHeading, type PlanColumns, planColumnsOf } from './columns.ts';
import { foldHeader, namesPlan } from './columns.words.ts';
import { isBlank, type Line, plain, plainCell, type TableRow } from './lines.ts';
import { type CellField, cellFields, type PrintedRow } from './model.ts';
import type { Table } from './tables/tables.ts';

/** A stretch of a row that was printed apart: on a line without a number below the row. */
export interface TornRow {
  readonly row: string;
  readonly line: number;
  readonly cells: Readonly<Partial<Record<CellField, string>>>;
}
export interface PlanTable {
  readonly rows: readonly PrintedRow[];
  readonly torn: readonly TornRow[];
  readonly tables: readonly Table[];
  /** The line of the header: a title block may stand above it in the table itself. */
  readonly start: number;
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** Rows whose term is a heading over them: «ИЮНЬ 2005 г.». */
  readonly headed: readonly { readonly row: string; readonly text: string; readonly line: number }[];
  /** The last row, where its last cells are missing: the text breaks off. */
  readonly cut: string | null;
  readonly columns: PlanColumns | null;
  /** Words behind the last column: a row that has more cells than the header may be shifted. */
  readonly beyond: readonly { readonly line: number; readonly no: string; readonly text: string }[];
}

interface Cells extends Record<CellField, string> {
  readonly no: string;
}

const numberOf = (row: TableRow, { no }: PlanColumns): string =>
  no === null ? '' : plain(row.cells[no] ?? '').replace(/(?<![.)])[.)]+$/u, '');

/** «…», «______»: a place to fill in. */
const placeholder = /^[.…_\s]+$/u;

function cellsOf(row: TableRow, columns: PlanColumns): Cells {
  const at = (indexes: readonly number[], between = ' – '): string => {
    const printed = new Set(indexes.map((i) => plainCell(row.cells[i] ?? '')));
    return [...printed].filter((cell) => cell !== '' && (printed.size === 1 || cell !== '-')).join(between);
  };
  const { title, term, responsible, result } = columns.fields;
  const marked = columns.marks.size > 0 ? termOfMarks(row, term, columns.marks) : undefined;
  const cell = (text: string): string => (placeholder.test(text) ? '' : text);
  return {
    no: numberOf(row, columns),
    title: cell(at(title)),
    term: marked ?? at(term),
    responsible: at(responsible, '; '),
    result: at(result),
  };
}

const filled = (cells: Cells): CellField[] => cellFields.filter((field) => cells[field] !== '');
const begins = /^[«"(]?[А-ЯЁA-Z\d]/u;

const isRead = (text: string): boolean => !['unreadable', 'no_year'].includes(readTerm(text).kind);

/** Whether a piece reads as the rest of the cell above: small letter first, the cell left open, two halves of a term. */
function restOf(field: CellField, above: PrintedRow, cells: Cells): boolean {
  const halves = field === 'term' && !isRead(above.term) && isRead(`${above.term} ${cells.term}`);
  return !begins.test(cells[field]) || /(?:,|\sи|–|-)$/u.test(above[field]) || halves;
}

/** A page or two tear a row; what is printed on more lines is not one. */
const mostPieces = 20;

/** A line without a number that goes on with the row above; a full term of its own makes it a row. */
function goesOn(cells: Cells, above: PrintedRow | undefined): above is PrintedRow {
  if (!above || cells.no !== '' || filled(cells).length === 0) return false;
  if ((above.source.lines?.length ?? 1) > mostPieces) return false;
  if (cells.title === '') return filled(cells).every((field) => restOf(field, above, cells));
  return restOf('title', above, cells) && !(isRead(cells.term) && isRead(above.term));
}

const isNext = (no: string, after: string | undefined): boolean =>
  /^\d+$/u.test(no) && /^\d+$/u.test(after ?? '') && Number(no) === Number(after) + 1;

/** A heading between rows: words in one cell only, which do not go on with the row above. A number counted on below it makes it a row. */
function headingOf(
  row: TableRow,
  cells: Cells,
  below: string | undefined,
  above: string | undefined,
): string | undefined {
  // The last row may be cut right behind its title.
  if (below === undefined ? isNext(cells.no, above) : isNext(below, cells.no)) return undefined;
  const texts = row.cells.map(plain).filter((cell) => cell !== '' && !/^[IVX\d.]+$/u.test(cell));
  const others = filled(cells).filter((field) => field !== 'title');
  return texts.length === 1 && others.length === 0 && texts[0] ? texts[0] : undefined;
}

const isNumbering = (row: TableRow): boolean =>
  row.cells.every((cell, i) => plain(cell).replace('.', '') === String(i + 1));

function withTorn(row: PrintedRow, cells: Cells, line: number): PrintedRow {
  const glued = Object.fromEntries(cellFields.map((f) => [f, collapseSpaces(`${row[f]} ${cells[f]}`)]));
  const lines = [...(row.source.lines ?? [row.source.line]), line];
  return { ...row, ...(glued as Record<CellField, string>), source: { line: row.source.line, lines } };
}

interface Collected {
  rows: PrintedRow[];
  torn: TornRow[];
  section: string | null;
  /** The heading that gives the rows below it their term, where no column does. */
  heading: { readonly text: string; readonly line: number } | undefined;
  headed: { readonly row: string; readonly text: string; readonly line: number }[];
}

/** «Итого:», «Всего по плану»: a sum, no measure. */
const total = /^(?:итого|всего)(?![а-яё])/iu;

function addRow(into: Collected, row: TableRow, columns: PlanColumns, below: TableRow | undefined): void {
  const cells = cellsOf(row, columns);
  const above = into.rows.at(-1);
  const line = row.lines[0] ?? 0;
  if (goesOn(cells, above)) {
    into.rows[into.rows.length - 1] = withTorn(above, cells, line);
    const pieces = Object.fromEntries(filled(cells).map((field) => [field, cells[field]]));
    into.torn.push({ row: above.key, line, cells: pieces });
    return;
  }
  const heading = headingOf(row, cells, below && numberOf(below, columns), into.rows.at(-1)?.no);
  if (filled(cells).length === 0 && heading === undefined) return;
  const sum = cells.no === '' ? (heading ?? cells.title) : cells.no;
  if (total.test(sum) && !isRead(cells.term)) return;
  if (heading !== undefined) {
    into.section = heading;
    if (columns.fields.term.length === 0) {
      into.heading = isPeriodHeading([heading]) ? { text: heading, line } : undefined;
    }
    return;
  }
  const group = columns.section === null ? '' : plain(row.cells[columns.section] ?? '');
  if (group !== '') into.section = group;
  const source = row.lines.length > 1 ? { line, lines: [...row.lines] } : { line };
  const term = cells.term === '' ? (into.heading?.text ?? '') : cells.term;
  if (cells.term === '' && into.heading) into.headed.push({ row: `L${line}`, ...into.heading });
  into.rows.push({ key: `L${line}`, ...cells, term, section: into.section, source });
}

/** A table that lost its header at a page break: same width, a numbered first row, terms where terms stood. */
function continues(table: Table, columns: PlanColumns | undefined): columns is PlanColumns {
  const first = table.rows[0];
  if (columns?.no == null || first?.cells.length !== columns.width) return false;
  const terms = table.rows.map((row) => readTerm(cellsOf(row, columns).term));
  const read = terms.filter((term) => term.kind !== 'unreadable').length;
  return /^\d/u.test(plain(first.cells[columns.no] ?? '')) && read * 2 > terms.length;
}

const sectionMark =
  /^(?:раздел|подпрограмма|этап|блок|модуль|направление|часть|глава|[IVX]{1,4}[.)]\s)(?![а-яё])/iu;

/**
 * «Этап 2. Основной» on the line above the header: the heading of the rows below; «2. Основной этап» is one
 * where they are counted 2.1, 2.2.
 * @param first the number of the first row
 */
function headingAbove(
  table: Table,
  lines: readonly Line[],
  tables: readonly Table[],
  first: string,
): string | undefined {
  let at = table.firstLine - 2;
  while (at > 0 && isBlank(lines[at] as Line)) at--;
  const above = lines[at];
  if (!above || tables.some(({ firstLine, lastLine }) => firstLine <= above.no && above.no <= lastLine)) {
    return undefined;
  }
  const text = plain(above.text);
  const counted = /^(\d{1,2})\.\s/u.exec(text);
  return sectionMark.test(text) || (counted && first.startsWith(`${counted[1]}.`)) ? text : undefined;
}

const folded = (row: TableRow): string => JSON.stringify(row.cells.map(foldHeader));

/** A header that a new page repeats, whichever of its rows. */
function repeats(table: Table, own: PlanColumns | undefined): (row: TableRow) => boolean {
  const header = new Set(own ? table.rows.slice(own.top, own.headerRow + 1).map(folded) : []);
  return (row) => header.has(folded(row)) || namesPlan(row.cells);
}

const numberedTitle = /^(\d{1,3}(?:\.\d{1,3})*)[.)]\s+(?=\S)/u;

/** «1. Анализ итогов» in a table without a column of numbers: the number of the row stands in its title. */
function withNumbers(rows: readonly PrintedRow[], { no }: PlanColumns): PrintedRow[] {
  const found = rows.map(({ title }) => numberedTitle.exec(title));
  const counted = /^1(?:\.1)*$/u.test(found[0]?.[1] ?? '') && found.every((match) => match !== null);
  if (no !== null || rows.length < 2 || !counted) return [...rows];
  return rows.map((row, i) => ({
    ...row,
    no: found[i]?.[1] ?? '',
    title: row.title.slice(found[i]?.[0].length ?? 0),
  }));
}

/** The last row of the last table, where the header has more columns than it has cells. */
function cutRow(
  last: TableRow | undefined,
  columns: PlanColumns,
  rows: readonly PrintedRow[],
): string | null {
  const row = rows.at(-1);
  const before = rows.slice(0, -1);
  const lost = cellFields.some(
    (field) =>
      columns.fields[field].some((i) => i >= (last?.cells.length ?? 0)) &&
      before.some((other) => other[field] !== ''),
  );
  return row && last && row.source.line === last.lines[0] && lost ? row.key : null;
}

/** All rows of the plan of measures in a document, over all its tables with the columns of a plan. */
export function readPlanTable(tables: readonly Table[], lines: readonly Line[]): PlanTable {
  const whole = readPlanTables(tables, lines, false);
  return whole.tables.length > 0 ? whole : readPlanTables(tables, lines, true);
}

function readPlanTables(tables: readonly Table[], lines: readonly Line[], narrow: boolean): PlanTable {
  const into: Collected = { rows: [], torn: [], section: null, heading: undefined, headed: [] };
  const used: Table[] = [];
  const unread: { line: number; text: string }[] = [];
  const beyond: { line: number; no: string; text: string }[] = [];
  let start = 0;
  let columns: PlanColumns | undefined;
  for (const table of tables) {
    const own = planColumnsOf(table, narrow);
    if (own) unread.push(...own.unread.map(({ text }) => ({ line: table.firstLine, text })));
    if (!own && !continues(table, columns)) continue;
    columns = own ?? columns;
    if (!columns) continue;
    if (own && used.length === 0) start = table.rows[own.top]?.lines[0] ?? table.firstLine;
    used.push(table);
    const isHeader = repeats(table, own);
    const body = table.rows.slice(own ? own.headerRow + 1 : 0);
    const first = body.find((row) => !isNumbering(row));
    const number = first && columns ? numberOf(first, columns) : '';
    into.section = headingAbove(table, lines, tables, number) ?? into.section;
    for (const [i, row] of body.entries()) {
      if (isHeader(row) || isNumbering(row)) continue;
      addRow(into, row, columns, body[i + 1]);
      const text = row.cells.slice(columns.width).map(plain).filter(Boolean).join(' | ');
      if (text !== '') beyond.push({ line: row.lines[0] ?? 0, no: numberOf(row, columns), text });
    }
  }
  return {
    rows: columns ? withNumbers(into.rows, columns) : into.rows,
    torn: into.torn,
    headed: into.headed,
    cut: columns ? cutRow(used.at(-1)?.rows.at(-1), columns, into.rows) : null,
    columns: columns ?? null,
    tables: used,
    start,
    unread,
    beyond,
  };
}
