/**
 * An official paper in blocks, ready for any writer of files: words and measures, no format.
 * Widths are millimetres. A text may hold line breaks.
 */
export interface PrintedDocument {
  /** What kind of paper it is, in two or three words. */
  readonly name: string;
  /** Lines of the mark at the right of the first sheet. */
  readonly mark: readonly string[];
  /** Stands over the blocks and names the file for programs that read it aloud. */
  readonly heading: string;
  readonly blocks: readonly PrintedBlock[];
  /** Where the paper stands in the system: printed as words and as a QR code. */
  readonly record: { readonly words: string; readonly address: string };
  /** Further tables of the same subject; only a workbook has a place for them. */
  readonly sheets: readonly PrintedSheet[];
}

export type PrintedBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PrintedTable
  /** The post, room for the signature, the name; what is not known is left blank for a pen. */
  | { readonly kind: 'signature'; readonly post: string; readonly name: string };

export interface PrintedTable {
  readonly kind: 'table';
  /** Without any heading the table has no head. */
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedTableRow[];
  /** Of many narrow columns: smaller letters and less room beside them, so that a number stays on one line. */
  readonly dense?: true;
}

export interface PrintedColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: 'left' | 'center';
  /** A heading over this column and its neighbours with the same one. */
  readonly group?: string;
  /** The heading is turned: it is longer than the column is wide. */
  readonly upright?: true;
}

/** Numbers stay numbers in a workbook and are written with a comma elsewhere. */
export type PrintedCell = string | number;

/** A row of cells, or a heading of a group over all columns. */
export type PrintedTableRow = { readonly section: string } | { readonly cells: readonly PrintedCell[] };

export interface PrintedSheet {
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
}

export const printedFormats = ['docx', 'pdf', 'xlsx'] as const;
export type PrintedFormat = (typeof printedFormats)[number];

export const printedCell = (cell: PrintedCell): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cell;

export const hasHead = (columns: readonly PrintedColumn[]): boolean =>
  columns.some(({ heading }) => heading !== '');

interface Headed<T> {
  readonly group: string | undefined;
  readonly columns: readonly T[];
}

/** Neighbouring columns under their common headings; a column without one stands by itself. */
export function headOf<T extends { readonly group?: string }>(columns: readonly T[]): readonly Headed<T>[] {
  const head: { group: string | undefined; columns: T[] }[] = [];
  for (const column of columns) {
    const last = head.at(-1);
    if (last?.group !== undefined && last.group === column.group) last.columns.push(column);
    else head.push({ group: column.group, columns: [column] });
  }
  return head;
}

/** A name for a file of what no file system refuses. */
export const fileNameOf = (title: string, extension: string): string =>
  `${title.replace(/[\\/:*?"'<>|()\p{Cc}]/gu, '-').trim()}.${extension}`;
