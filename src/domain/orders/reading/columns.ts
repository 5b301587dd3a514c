import { readTerm } from '#domain/terms/rules.ts';
import { isPeriodName, isQuarterName, type PeriodMark, periodMark, yearIn } from './columns.marks.ts';
import { foldHeader, type Role, roleOf } from './columns.words.ts';
import { plain } from './lines.ts';
import type { CellField, RefusalReason } from './model.ts';
import type { Table } from './tables/tables.ts';

/** Where the columns of a plan of measures stand. A field may be printed over two columns (start | end). */
export interface PlanColumns {
  /** First row of the header. */
  readonly top: number;
  /** Last row of the header: a header of two or three rows names the columns of a group in the lower ones. */
  readonly headerRow: number;
  /** Columns of quarters or months with a mark where the measure falls. */
  readonly marks: ReadonlyMap<number, PeriodMark>;
  /** A column that groups the rows («Направление» beside «Мероприятие»). */
  readonly section: number | null;
  readonly no: number | null;
  readonly fields: Readonly<Record<CellField, readonly number[]>>;
  readonly width: number;
  /** Header texts of columns that a plan has no place for. */
  readonly unread: readonly { readonly index: number; readonly text: string }[];
}

const strongTitle = /мероприят/u;
/** Words over a title that rather group the measures where another column holds these. */
const grouping = /^(?:направлени|задач|раздел|этап|блок|проблем|фактор|риск|цел[ьи])/u;
const furthestHeader = 30;
/** «Ответственный», «исполнители» and «соисполнители» beside each other. */
const mostResponsible = 3;

const money = /финансир|тыс\.? ?руб|млн\.? ?руб|бюджет|стоимост|ассигнован/u;
const indicator = /показател|индикатор|критери|ед(?:иниц[аы]|\.) ?изм|целево[ей] значени|базово[ей] значени/u;
const counts = /количеств|факт|участник/u;
const purchase = /закупк|контракт|начальн\S{1,40} (?:\(\S{1,40} )?цен/u;
const schedule = /предмет|класс(?:ы|\s|$)|экзамен|процедур|параллел/u;
const year = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u;

const foldedRow = (table: Table, row: number): string[] => table.rows[row]?.cells.map(foldHeader) ?? [];

/** What stands under a group: parts of a term, years, money, quarters, months. */
const subHeader =
  /^(?:начал|оконч|конец|с$|по$|до$|дата|план|факт|всего|(?:19|20)\d\d|\d(?:-?[йя])? год(?![а-я])|тыс|в том числе|фед|обл|мест|мун)/u;
const isSubHeader = (text: string, above: string): boolean =>
  text === above || subHeader.test(text) || isQuarterName(text) || isPeriodName(text);

/** Whether a column stands under words that other columns share with it. */
function isGrouped(top: readonly string[], i: number): boolean {
  const [before, own, after] = [top[i - 1], top[i] ?? '', top[i + 1]];
  return (own === '' && before !== undefined) || after === '' || own === before || own === after;
}

/** How many rows below belong to the header: each cell repeats the one above it, is empty or names a part of a group. */
function headerDepth(table: Table, headerRow: number): number {
  const top = foldedRow(table, headerRow);
  let depth = 0;
  while (depth < 2) {
    const cells = foldedRow(table, headerRow + depth + 1);
    const numbering = cells.every((text, i) => text === '' || text.replace('.', '') === String(i + 1));
    const named = cells.filter((text, i) => text !== '' && text !== top[i]);
    // «ИЮНЬ 2017 г.» over all columns heads the rows below, it names no column.
    const heading = new Set(named).size === 1 && cells[0] === named[0] && isPeriodName(named[0] ?? '');
    if (
      numbering ||
      heading ||
      named.length === 0 ||
      !cells.every((text, i) => text === '' || isSubHeader(text, top[i] ?? '') || isGrouped(top, i))
    )
      break;
    depth++;
  }
  return depth;
}

/** The lowest words over a column, and those of the group it stands under. */
function labelsOf(table: Table, headerRow: number, depth: number): { own: string[]; group: string[] } {
  const top = foldedRow(table, headerRow);
  const rows = Array.from({ length: depth }, (_, i) => foldedRow(table, headerRow + i + 1));
  const width = Math.max(top.length, ...rows.map((row) => row.length));
  const own: string[] = [];
  const group: string[] = [];
  for (let i = 0; i < width; i++) {
    const below = rows.findLast((row) => (row[i] ?? '') !== '')?.[i] ?? '';
    group.push(top[i] || (below === '' ? '' : (group[i - 1] ?? '')));
    own.push(below || (top[i] ?? ''));
  }
  return { own, group };
}

function columnsAt(table: Table, top: number): PlanColumns | undefined {
  const depth = headerDepth(table, top);
  const { own, group } = labelsOf(table, top, depth);
  const headerRow = top + depth;
  const underTerm = (i: number): boolean => roleOf(group[i] ?? '') === 'term' && own[i] !== group[i];
  const isMark = (text: string, i: number): boolean =>
    isPeriodName(text) || (underTerm(i) && isQuarterName(text));
  const words = table.rows.slice(0, headerRow + 1).flatMap((row) => row.cells.map(foldHeader));
  const header = yearIn(words.join(' '));
  const marks = new Map(
    own.flatMap((text, i) =>
      isMark(text, i) ? [[i, periodMark(text, group[i] ?? '', header)] as const] : [],
    ),
  );
  const cells = own.map((text, i) => (roleOf(text) || marks.has(i) ? text : group[i] || text));
  const roles = cells.map((text, i) => (marks.has(i) || underTerm(i) ? 'term' : roleOf(text)));
  const all = (role: Role): number[] => roles.flatMap((r, i) => (r === role ? [i] : []));
  const titles = all('title');
  const title =
    titles.find((i) => strongTitle.test(cells[i] ?? '')) ??
    titles.find((i) => !grouping.test(cells[i] ?? '')) ??
    titles[0];
  const section = cells.findIndex((text, i) => i < (title ?? 0) && grouping.test(text));
  const fields = {
    title: title === undefined ? [] : [title],
    term: marks.size > 0 ? all('term') : all('term').slice(0, 2),
    responsible: all('responsible').slice(0, mostResponsible),
    result: all('result').slice(0, 1),
  };
  if (fields.title.length === 0) return undefined;
  const no = all('no')[0] ?? unnamedNumbers(table, headerRow, cells, title ?? 0);
  const read = new Set([...Object.values(fields).flat(), no, section]);
  const unread = cells.flatMap((text, index) => (read.has(index) || text === '' ? [] : [{ index, text }]));
  return {
    top,
    headerRow,
    marks,
    section: section < 0 ? null : section,
    no,
    fields,
    width: cells.length,
    unread,
  };
}

const numberCell = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

/** A column without a name before the titles that holds nothing but numbers. */
function unnamedNumbers(
  table: Table,
  headerRow: number,
  cells: readonly string[],
  title: number,
): number | null {
  const body = table.rows.slice(headerRow + 1).map((row) => row.cells.map(plain));
  const found = cells.findIndex((text, i) => {
    if (i >= title || text !== '') return false;
    const own = body.filter((row) => (row[title] ?? '') !== '').map((row) => row[i] ?? '');
    return own.length > 0 && own.filter((cell) => numberCell.test(cell)).length * 2 > own.length;
  });
  return found < 0 ? null : found;
}

/** Whether the columns are those of a plan: title, term and at least one of responsible, result. */
function isWhole({ fields }: PlanColumns): boolean {
  const named = Object.values(fields).filter((columns) => columns.length > 0).length;
  return fields.term.length > 0 && named >= 3;
}

const note = /^(?:примечани|отметк)/u;

/** A measure and its term, or its executor with months for headings between the rows: a plan where no other is. */
function isNarrow(table: Table, { fields, unread, headerRow, top }: PlanColumns): boolean {
  const header = table.rows.slice(top, headerRow + 1).flatMap((row) => row.cells.map(foldHeader));
  const body = table.rows.slice(headerRow + 1).map((row) => row.cells.map(plain));
  const strange = unread.some(({ text }) => !note.test(text));
  if (strange || !header.some((text) => strongTitle.test(text))) return false;
  const [term] = fields.term;
  if (term === undefined) return fields.responsible.length > 0 && body.some(isPeriodHeading);
  const terms = body.map((row) => row[term] ?? '').filter((cell) => cell !== '');
  const read = terms.filter((cell) => readTerm(cell).kind !== 'unreadable');
  return terms.length > 1 && read.length * 2 > terms.length;
}

/** «ИЮНЬ 2005 г.» in one cell of a row and nothing else. */
export function isPeriodHeading(cells: readonly string[]): boolean {
  const words = [...new Set(cells.filter((cell) => cell !== ''))];
  return words.length === 1 && ['month', 'no_year', 'interval'].includes(readTerm(words[0] ?? '').kind);
}

/**
 * The columns of a plan of measures, if the table has them.
 * @param narrow a table without an executor, or without a term, is taken as well: for a text that holds no other plan.
 */
export function planColumnsOf(table: Table, narrow = false): PlanColumns | undefined {
  for (let row = 0; row < Math.min(furthestHeader, table.rows.length); row++) {
    const columns = columnsAt(table, row);
    if (!columns || isOtherGenre(table, columns)) continue;
    if (narrow ? isNarrow(table, columns) : isWhole(columns)) return columns;
  }
  return undefined;
}

/** Money over years is another paper; a column of money or of an indicator beside a whole plan is set aside. */
function isOtherGenre(table: Table, { unread, fields, top, headerRow }: PlanColumns): boolean {
  const header = table.rows.slice(top, headerRow + 1).flatMap((row) => row.cells.map(foldHeader));
  if (otherGenre(table) === 'financing_table' && yearsIn(header) >= 2) return true;
  if (header.some((text) => purchase.test(text))) return true;
  // Without anybody responsible a column of what came of it makes the table a report.
  if (fields.responsible.length === 0 && unread.some(({ text }) => counts.test(text) || schedule.test(text)))
    return true;
  const foreign = unread.filter(({ text }) => money.test(text) || indicator.test(text));
  return foreign.length > 0 && (fields.responsible.length === 0 || foreign.length > 2);
}

const headerCells = (table: Table): string[] =>
  table.rows.slice(0, 3).flatMap((row) => row.cells.map(foldHeader));
const yearsIn = (header: readonly string[]): number =>
  header.filter((cell) => cell.length < 40 && year.test(cell) && !/[а-я]{5,}/u.test(cell)).length;

/** The genre of a table that is not a plan of measures, by the words and years of its header. */
export function otherGenre(table: Table): RefusalReason {
  const header = headerCells(table);
  const has = (pattern: RegExp): boolean => header.some((cell) => cell.length < 120 && pattern.test(cell));
  if (has(money) && yearsIn(header) >= 2) return 'financing_table';
  if (has(indicator)) return 'indicator_table';
  if (has(money)) return 'financing_table';
  if (has(schedule) && has(/дат|срок|время/u)) return 'assessment_schedule';
  return 'other_table';
}
