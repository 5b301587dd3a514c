import { planColumnsOf } from './columns.ts';
import { type Line, splitLines } from './lines.ts';
import type { Refusal } from './model.ts';
import { refusalOf } from './refusal.ts';
import { alignedTables } from './tables/aligned.ts';
import { delimitedTables } from './tables/delimited.ts';
import { readTables, type Table } from './tables/tables.ts';

/**
 * A document as the reader takes it, whatever file it came in. Lines count from 1; a row of a table is a line as
 * well: its cells joined with tabs. Findings point to lines; a cell keeps its own line breaks.
 */
export interface SourceDocument {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  /** What the file says beside its words. */
  readonly notices?: readonly SourceNotice[];
}

/** A remark of the reader of files; it becomes a finding of this code. */
export interface SourceNotice {
  readonly code: 'tracked_changes' | 'named_otherwise';
  readonly line: number;
  readonly printed: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The rows of saved tables as lines: separators and quotes are not words of the plan. */
function withRows(lines: readonly Line[], tables: readonly Table[]): Line[] {
  const rows = new Map(
    tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.lines.map((no, i): [number, string] => [
          no,
          i === 0 ? row.cells.join('\t').replaceAll('\n', ' ') : '',
        ]),
      ),
    ),
  );
  return lines.map(({ no, text }) => ({ no, text: rows.get(no) ?? text }));
}

/** Plain text: its tables are found as spreadsheets save them and by their marks; a plan that has none, by the white space between its columns. */
export function readTextSource(text: string): SourceDocument | Refusal {
  const refused = refusalOf(text);
  if (refused) return { refused };
  const printed = splitLines(text);
  const saved = delimitedTables(printed);
  const lines = withRows(printed, saved);
  const within = (line: number) => saved.some((table) => table.firstLine <= line && line <= table.lastLine);
  const marked = readTables(lines.filter(({ no }) => !within(no)));
  const planned = saved.length > 0 || marked.some((table) => planColumnsOf(table) !== undefined);
  return { lines, tables: [...saved, ...marked, ...(planned ? [] : alignedTables(lines))] };
}
