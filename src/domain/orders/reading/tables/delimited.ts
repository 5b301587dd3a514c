import { readTerm } from '#domain/terms/rules.ts';
import { foldHeader, namesPlan, roleOf } from '../columns.words.ts';
import { isBlank, type Line, type TableRow } from '../lines.ts';
import type { Table } from './tables.ts';

const separators = [';', '\t', ','] as const;
type Separator = (typeof separators)[number];
/** A cell in quotes, where one is written so, and any other cell. */
const cellsBetween: Readonly<Record<Separator, { readonly inQuotes: RegExp; readonly bare: RegExp }>> = {
  ';': { inQuotes: /"((?:[^"]|"")*)"(?=[;\n]|$)/uy, bare: /[^;\n]*/uy },
  '\t': { inQuotes: /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy, bare: /[^\t\n]*/uy },
  ',': { inQuotes: /"((?:[^"]|"")*)"(?=[,\n]|$)/uy, bare: /[^,\n]*/uy },
};
/** A cell in quotes may go on over so many lines. */
const longestCell = 30;
const longestHeader = 1000;

interface Printed {
  readonly row: TableRow;
  /** Index of the line behind it. */
  readonly end: number;
  readonly quoted: boolean;
}

/** The cells of one row as spreadsheets save them: in quotes where a cell holds a separator, a quote or a line break. */
function rowAt(lines: readonly Line[], at: number, separator: Separator): Printed {
  const text = lines
    .slice(at, at + longestCell)
    .map((line) => line.text)
    .join('\n');
  const { inQuotes, bare } = cellsBetween[separator];
  const cells: string[] = [];
  let quoted = false;
  for (let from = 0; ; from++) {
    inQuotes.lastIndex = from;
    bare.lastIndex = from;
    const inside = inQuotes.exec(text)?.[1];
    cells.push((inside?.replaceAll('""', '"') ?? bare.exec(text)?.[0] ?? '').trim());
    quoted ||= inside !== undefined;
    from = inside === undefined ? bare.lastIndex : inQuotes.lastIndex;
    if (text[from] === separator) continue;
    const taken = lines.slice(at, at + text.slice(0, from).split('\n').length);
    return { row: { lines: taken.map(({ no }) => no), cells }, end: at + taken.length, quoted };
  }
}

/** The rows under a header; a line without separators ends them. */
function rowsUnder(lines: readonly Line[], from: number, separator: Separator, width: number): Printed[] {
  const rows: Printed[] = [];
  for (let at = from; at < lines.length; ) {
    const line = lines[at] as Line;
    if (isBlank(line)) {
      at++;
      continue;
    }
    const printed = rowAt(lines, at, separator);
    const { length } = printed.row.cells;
    // Commas stand in running text as well: there every row is as wide as the header.
    if (separator === ',' ? length !== width : length < 2 || length > width) break;
    rows.push(printed);
    at = printed.end;
  }
  return rows;
}

/** Words of a sentence may name columns too; a header in commas holds nothing else. */
const isHeader = (cells: readonly string[], separator: string): boolean =>
  namesPlan(cells) && (separator !== ',' || cells.every((cell) => roleOf(foldHeader(cell)) !== undefined));

/** A sentence may name «мероприятия, сроки, ответственных»; under the term of a table stand terms. */
function hasTerms(header: readonly string[], rows: readonly Printed[]): boolean {
  const column = header.findIndex((cell) => roleOf(foldHeader(cell)) === 'term');
  const terms = rows.map(({ row }) => row.cells[column] ?? '').filter((cell) => cell !== '');
  const read = terms.filter((cell) => readTerm(cell).kind !== 'unreadable');
  return terms.length > 0 && read.length * 2 >= terms.length;
}

/** Tables of a spreadsheet saved as text. Tabs without quotes are read with all other marks of tables. */
export function delimitedTables(lines: readonly Line[]): Table[] {
  const found: Table[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = separators.flatMap((separator) => {
      const { text = '' } = lines[at] ?? {};
      if (!text.includes(separator) || text.length > longestHeader) return [];
      const header = rowAt(lines, at, separator);
      if (!isHeader(header.row.cells, separator)) return [];
      const rows = rowsUnder(lines, header.end, separator, header.row.cells.length);
      const tabs = separator === '\t' && ![header, ...rows].some(({ quoted }) => quoted);
      return hasTerms(header.row.cells, rows) && !tabs ? [[header, ...rows]] : [];
    })[0];
    const end = table?.at(-1)?.end ?? at + 1;
    if (table) {
      const [firstLine, lastLine] = [lines[at]?.no ?? 1, lines[end - 1]?.no ?? 1];
      found.push({ rows: table.map(({ row }) => row), firstLine, lastLine });
    }
    at = end;
  }
  return found;
}
