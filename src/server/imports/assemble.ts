import { collapseSpaces } from '#domain/kernel/text.ts';
import type { Line, TableRow } from '#domain/orders/reading/lines.ts';
import type { SourceDocument } from '#domain/orders/reading/source.ts';
import type { Table } from '#domain/orders/reading/tables/tables.ts';

/** What a file holds, from top to bottom: a line of text or a table of cells. */
export type Block = string | readonly (readonly string[])[];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;

/** Without what no text holds and no database keeps: control signs, halves of letters. */
const clean = (text: string): string => text.replace(controls, '').toWellFormed();

/** Blocks as a source document: a row of a table is one line, its cells joined with tabs. */
export function assemble(blocks: readonly Block[]): SourceDocument {
  const lines: Line[] = [];
  const tables: Table[] = [];
  const add = (text: string): number => lines.push({ no: lines.length + 1, text: clean(text) });
  for (const block of blocks) {
    if (typeof block === 'string') {
      for (const text of block.split(/\r\n|\n|\r/u)) add(text);
      continue;
    }
    const rows: TableRow[] = block.map((cells) => ({
      cells: cells.map((cell) => clean(cell).trim()),
      lines: [add(cells.map((cell) => collapseSpaces(cell)).join('\t'))],
    }));
    if (rows.length === 0) continue;
    tables.push({ rows, firstLine: lines.length - rows.length + 1, lastLine: lines.length });
  }
  return { lines, tables };
}
