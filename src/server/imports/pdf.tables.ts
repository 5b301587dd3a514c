import type { Cell, Lattice } from './pdf.lattice.ts';
import { joinWrapped, widthOf } from './pdf.lines.ts';

/** Tables of neighbouring pages whose borders stand alike are one table. */
export function goesOnFrom(above: Lattice, below: Lattice): boolean {
  const edges = (lattice: Lattice): number[] => [
    ...new Set(lattice.rows.flat().map(({ left }) => Math.round(left - lattice.left))),
  ];
  const [ours, theirs] = [edges(above), edges(below)];
  const [few, many] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours];
  return (
    Math.abs(widthOf(above) - widthOf(below)) < 8 &&
    few.every((edge) => many.some((other) => Math.abs(edge - other) <= 4))
  );
}

const hasNumbers = /^(?:№|n\b|п\s?\/\s?п|номер)/iu;

/** A table over one or several pages as rows of cells: a repeated header goes, a row torn by the page is whole. */
export function rowsOf(parts: readonly Lattice[]): string[][] {
  const columns = columnsOf(parts);
  const rows: string[][] = [];
  const header = textRows(parts[0], columns);
  const numbered = hasNumbers.test(header[0]?.[0] ?? '');
  parts.forEach((part, page) => {
    const own = textRows(part, columns);
    let start = 0;
    while (page > 0 && start < own.length && same(own[start], header[start])) start++;
    for (const [i, row] of own.slice(start).entries()) {
      const above = rows.at(-1);
      const torn = page > 0 && i === 0 && numbered && row[0] === '' && (part.rows[start]?.length ?? 0) > 1;
      if (above && torn) rows[rows.length - 1] = glued(above, row);
      else if (row.some((text) => text !== '')) rows.push(row);
    }
  });
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ''));
  return rows.map((row) => row.filter((_, i) => used[i]));
}

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length > 0 && a.every((text, i) => text === b[i]);

const glued = (above: readonly string[], below: readonly string[]): string[] =>
  above.map((text, i) => (text !== '' && below[i] ? joinWrapped(text, below[i]) : text || (below[i] ?? '')));

/** Where columns begin, from the left border of their page's table. */
function columnsOf(parts: readonly Lattice[]): number[] {
  const starts = parts
    .flatMap((part) => part.rows.flat().map(({ left }) => left - part.left))
    .sort((a, b) => a - b);
  return starts.filter((start, i) => i === 0 || start - (starts[i - 1] ?? 0) > 4);
}

/** «В течение года» merged down over ten numbered measures is the term of each of them. */
function textRows(part: Lattice | undefined, columns: readonly number[]): string[][] {
  if (!part) return [];
  const columnOf = ({ left }: Cell): number =>
    columns.findLastIndex((start) => start <= left - part.left + 4);
  const rows = part.rows.map(() => columns.map(() => ''));
  for (const [y, cells] of part.rows.entries()) {
    for (const cell of cells) {
      const x = columnOf(cell);
      if (rows[y] && x >= 0) rows[y][x] = cell.text;
    }
  }
  for (const [y, cells] of part.rows.entries()) {
    for (const cell of cells.filter(({ rows: height }) => height > 1)) {
      const x = columnOf(cell);
      for (const row of rows.slice(y + 1, y + cell.rows))
        if (x > 0 && row[0] !== '' && row[x] === '') row[x] = cell.text;
    }
  }
  return rows;
}
