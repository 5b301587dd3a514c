import type { TableRow } from '../lines.ts';

/** Halves of words that keep their hyphen: «учебно-методический». */
const compound =
  /(?:учебно|научно|нормативно|организационно|информационно|материально|психолого|социально|контрольно|воспитательно|северо|юго|онлайн|видео|мастер)-$/iu;

/** A cell wrapped over lines; a word parted by a hyphen at the end of its line is closed up. */
function wrapped(above: string, below: string): string {
  if (above === '') return below;
  const parted = /[а-яё]-$/u.test(above) && /^[а-яё]/u.test(below);
  if (!parted) return `${above} ${below}`;
  return compound.test(above) ? above + below : above.slice(0, -1) + below;
}

/** One row of the lines its cells are wrapped over. */
export function glue(rows: readonly TableRow[]): TableRow {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  return {
    lines: rows.flatMap((row) => row.lines),
    cells: Array.from({ length: width }, (_, i) =>
      rows
        .map((row) => row.cells[i] ?? '')
        .filter((cell) => cell !== '')
        .reduce(wrapped, ''),
    ),
  };
}
