import { collapseSpaces } from '#domain/kernel/text.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { termOfMarks } from './columns.marks.ts';
import { type PlanColumns, planColumnsOf } from './columns.ts';
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
  /** Words behind the last column: a row that has more cells than the header may be shifted. */
  readonly beyond: readonly { readonly line: number; readonly no: string; readonly text: string }[];
}

interface Cells extends Record<CellField, string> {
  readonly no: string;
}

const numberOf = (row: TableRow, { no }: PlanColumns): string =>
  no === null ? '' : plain(row.cells[no] ?? '').replace(/(?<![.)])[.)]+$/u, '');

function cellsOf(row: TableRow, columns: PlanColumns): Cells {
  const at = (indexes: readonly number[], between = ' – '): string => {
    const printed = new Set(indexes.map((i) => plainCell(row.cells[i] ?? '')));
    return [...printed].filter((cell) => cell !== '' && (printed.size === 1 || cell !== '-')).join(between);
  };
  const { title, term, responsible, result } = columns.fields;
  const marked = columns.marks.size > 0 ? termOfMarks(row, term, columns.marks) : undefined;
  return {
    no: numberOf(row, columns),
    title: at(title),
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
function headingOf(row: TableRow, cells: Cells, nextNo: string): string | undefined {
  if (isNext(nextNo, cells.no)) return undefined;
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
}

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
  const heading = headingOf(row, cells, below ? numberOf(below, columns) : '');
  if (heading !== undefined) {
    into.section = heading;
    return;
  }
  if (filled(cells).length === 0) return;
  const group = columns.section === null ? '' : plain(row.cells[columns.section] ?? '');
  if (group !== '') into.section = group;
  const source = row.lines.length > 1 ? { line, lines: [...row.lines] } : { line };
  into.rows.push({ key: `L${line}`, ...cells, section: into.section, source });
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

/** All rows of the plan of measures in a document, over all its tables with the columns of a plan. */
export function readPlanTable(tables: readonly Table[], lines: readonly Line[]): PlanTable {
  const into: Collected = { rows: [], torn: [], section: null };
  const used: Table[] = [];
  const unread: { line: number; text: string }[] = [];
  const beyond: { line: number; no: string; text: string }[] = [];
  let start = 0;
  let columns: PlanColumns | undefined;
  for (const table of tables) {
    const own = planColumnsOf(table);
    if (own) unread.push(...own.unread.map(({ text }) => ({ line: table.firstLine, text })));
    if (!own && !continues(table, columns)) continue;
    columns = own ?? columns;
    if (!columns) continue;
    if (own && used.length === 0) start = table.rows[own.top]?.lines[0] ?? table.firstLine;
    used.push(table);
    const header = own ? JSON.stringify(table.rows[own.headerRow]?.cells) : '';
    const body = table.rows.slice(own ? own.headerRow + 1 : 0);
    const first = body.find((row) => !isNumbering(row));
    const number = first && columns ? numberOf(first, columns) : '';
    into.section = headingAbove(table, lines, tables, number) ?? into.section;
    for (const [i, row] of body.entries()) {
      if (JSON.stringify(row.cells) === header || isNumbering(row)) continue;
      addRow(into, row, columns, body[i + 1]);
      const text = row.cells.slice(columns.width).map(plain).filter(Boolean).join(' | ');
      if (text !== '') beyond.push({ line: row.lines[0] ?? 0, no: numberOf(row, columns), text });
    }
  }
  return { rows: into.rows, torn: into.torn, tables: used, start, unread, beyond };
}
