/** A cell in its row: where it begins, in the measure of its document, its text and over how many rows it goes. */
export interface PlacedCell {
  readonly left: number;
  readonly text: string;
  readonly rows: number;
}

/** Where columns begin; borders nearer to one another than the tolerance are one that was not drawn straight. */
export function columnStarts(rows: readonly (readonly PlacedCell[])[], tolerance: number): number[] {
  const starts = rows.flatMap((cells) => cells.map(({ left }) => left)).sort((a, b) => a - b);
  return starts.filter((start, i) => i === 0 || start - (starts[i - 1] ?? 0) > tolerance);
}

/**
 * Rows of cells by column. A merged cell stands once, where it begins; only a cell merged down over several numbered
 * rows («в течение года» beside ten measures) is the cell of each of them.
 */
export function placedRows(
  rows: readonly (readonly PlacedCell[])[],
  columns: readonly number[],
  tolerance: number,
): string[][] {
  const columnOf = ({ left }: PlacedCell): number =>
    columns.findLastIndex((start) => start <= left + tolerance);
  const texts = rows.map(() => columns.map(() => ''));
  for (const [y, cells] of rows.entries()) {
    for (const cell of cells) {
      const row = texts[y] ?? [];
      const x = Math.max(0, columnOf(cell));
      row[x] = [row[x], cell.text].filter(Boolean).join(' ');
    }
  }
  for (const [y, cells] of rows.entries()) {
    for (const cell of cells.filter(({ rows: height }) => height > 1)) {
      const x = columnOf(cell);
      for (const row of texts.slice(y + 1, y + cell.rows)) if (x > 0 && row[0] !== '') row[x] ||= cell.text;
    }
  }
  return texts;
}

/** Columns without a word in any row are none. */
export function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const used = rows[0]?.map((_, i) => rows.some((row) => row[i] !== '')) ?? [];
  return rows.map((row) => row.filter((_, i) => used[i]));
}
