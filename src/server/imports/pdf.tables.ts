import { columnStarts, placedRows, withoutEmptyColumns } from './cells.ts';
import type { Lattice } from './pdf.lattice.ts';
import { joinWrapped, widthOf } from './pdf.lines.ts';

/** Points by which borders of one line may differ. */
const tolerance = 4;

/** Tables of neighbouring pages whose borders stand alike are one table. */
export function goesOnFrom(above: Lattice, below: Lattice): boolean {
  const edges = (lattice: Lattice): number[] => [
    ...new Set(lattice.rows.flat().map(({ left }) => Math.round(left - lattice.left))),
  ];
  const [ours, theirs] = [edges(above), edges(below)];
  const [few, many] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours];
  return (
    Math.abs(widthOf(above) - widthOf(below)) < 8 &&
    few.every((edge) => many.some((other) => Math.abs(edge - other) <= tolerance))
  );
}

const hasNumbers = /^(?:№|n\b|п\s?\/\s?п|номер)/iu;

/** A table over one or several pages as rows of cells: a repeated header goes, a row torn by the page is whole. */
export function rowsOf(parts: readonly Lattice[]): string[][] {
  const placed = parts.map((part) =>
    part.rows.map((cells) => cells.map((cell) => ({ ...cell, left: cell.left - part.left }))),
  );
  const columns = columnStarts(placed.flat(), tolerance);
  const textRows = (part = 0): string[][] => placedRows(placed[part] ?? [], columns, tolerance);
  const rows: string[][] = [];
  const header = textRows();
  const numbered = hasNumbers.test(header[0]?.[0] ?? '');
  parts.forEach((part, page) => {
    const own = textRows(page);
    let start = 0;
    while (page > 0 && start < own.length && same(own[start], header[start])) start++;
    for (const [i, row] of own.slice(start).entries()) {
      const above = rows.at(-1);
      const torn = page > 0 && i === 0 && numbered && row[0] === '' && (part.rows[start]?.length ?? 0) > 1;
      if (above && torn) rows[rows.length - 1] = glued(above, row);
      else if (row.some((text) => text !== '')) rows.push(row);
    }
  });
  return withoutEmptyColumns(rows);
}

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length > 0 && a.every((text, i) => text === b[i]);

const glued = (above: readonly string[], below: readonly string[]): string[] =>
  above.map((text, i) => (text !== '' && below[i] ? joinWrapped(text, below[i]) : text || (below[i] ?? '')));
