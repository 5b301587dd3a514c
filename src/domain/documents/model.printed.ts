/**
 * An official paper with one table, ready for any writer of files: words and measures, no format.
 * Widths are millimetres. A cell may hold line breaks.
 */
export interface PrintedDocument {
  /** What kind of paper it is, in two or three words. */
  readonly name: string;
  /** Lines of the mark at the right of the first sheet. */
  readonly mark: readonly string[];
  /** Stands over the table and names the file for programs that read it aloud. */
  readonly heading: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedTableRow[];
  readonly legend: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly signature: { readonly post: string; readonly name: string };
  /** Where the paper stands in the system: printed as words and as a QR code. */
  readonly record: { readonly words: string; readonly address: string };
  /** Further tables of the same subject; only a workbook has a place for them. */
  readonly sheets: readonly PrintedSheet[];
}

export interface PrintedColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** A row of cells, or a heading of a group over all columns. */
export type PrintedTableRow = { readonly section: string } | { readonly cells: readonly string[] };

export interface PrintedSheet {
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const printedFormats = ['docx', 'pdf', 'xlsx'] as const;
export type PrintedFormat = (typeof printedFormats)[number];
