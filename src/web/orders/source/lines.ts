import type { Finding, OrderReading, RowSource } from '#domain/orders/reading/model.ts';

/** Anchor of a line of the source document in the address. */
export const lineId = (line: number): string => `L${line}`;

export function lineOfHash(hash: string): number | undefined {
  const line = /^#?L(\d+)$/.exec(hash)?.[1];
  return line === undefined ? undefined : Number(line);
}

/** «62–66», «47, 55, 57»: neighbours as a range. */
export function lineRange(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const line of sorted) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

export function linesOf({ place }: Finding): readonly number[] {
  return place.lines ?? [place.line];
}

export const linesOfSource = ({ line, lines = [line] }: RowSource): readonly number[] => lines;

/** Findings by the lines they touch. */
export function byLine(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const map = new Map<number, Finding[]>();
  for (const finding of findings) {
    for (const line of linesOf(finding)) {
      const there = map.get(line);
      if (there) there.push(finding);
      else map.set(line, [finding]);
    }
  }
  return map;
}

export interface Segment {
  readonly at: number;
  readonly text: string;
  /** Findings that speak of this stretch. */
  readonly ids: readonly string[];
}

/** Shorter pieces (a number, a tick) would light up all over the line. */
const shortestPiece = 3;

/** What a finding quotes: several places are joined by these signs, a row's number may lead. */
function piecesOf(printed: string): string[] {
  return printed
    .split(/ \/ | … | \| |; |\n/)
    .map((piece) => piece.replace(/^(?:\d+(?:\.\d+)*:|•)\s*/, '').trim())
    .filter((piece) => piece.length >= shortestPiece);
}

/** Cuts a line where quoted places begin and end. */
export function segmentsOf(text: string, findings: readonly Finding[]): Segment[] {
  const places = findings.flatMap(({ id, printed }) =>
    piecesOf(printed).flatMap((piece) => {
      const at = text.indexOf(piece);
      return at < 0 ? [] : [{ id, from: at, to: at + piece.length }];
    }),
  );
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((at, index) => ({
    at,
    text: text.slice(at, cuts[index + 1]),
    ids: [...new Set(places.filter(({ from, to }) => from <= at && at < to).map(({ id }) => id))],
  }));
}

/** What was read of a line, where anything was. */
export interface Place {
  readonly row: boolean;
  readonly clause: boolean;
}

export function placesOf({
  rows,
  clauses,
}: Pick<OrderReading, 'rows' | 'clauses'>): ReadonlyMap<number, Place> {
  const linesIn = (items: readonly { readonly source: RowSource }[]) =>
    new Set(items.flatMap(({ source }) => linesOfSource(source)));
  const [inRows, inClauses] = [linesIn(rows), linesIn(clauses)];
  return new Map(
    [...inRows, ...inClauses].map((line) => [line, { row: inRows.has(line), clause: inClauses.has(line) }]),
  );
}

/** Cells of a line that is a row of a table. A tab stood between two cells of the paper. */
export const cellsOfLine = (text: string): readonly string[] => text.split('\t').map((cell) => cell.trim());

/**
 * In letters: a column is not narrower than its longest word, so that no word is broken, as long as the table is not
 * wider than one can follow sideways; a wider one is squeezed into the pane. Nor is a column wider than a sentence needs.
 */
const [followed, pane, widest] = [96, 42, 40];

/**
 * Widths of the columns for each line that is a row of a table, as tracks of a CSS grid: neighbours with the same
 * number of cells are one table, a column is as wide as its words are long on average.
 */
export function tracksOf(lines: readonly string[]): ReadonlyMap<number, string> {
  const tracks = new Map<number, string>();
  let rows: { readonly no: number; readonly cells: readonly string[] }[] = [];
  const close = () => {
    const columns = (rows[0]?.cells ?? []).map((_, at) => {
      const texts = rows.flatMap((row) => row.cells[at] || []);
      const average = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
      const word = Math.max(1, ...texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length)));
      return { word: word + 2, average: Math.min(widest, Math.max(word, average)) };
    });
    const whole = columns.reduce((sum, { word }) => sum + word, 0);
    const shrunk = whole <= followed ? 1 : pane / whole;
    const track = columns.map(
      ({ word, average }) => `minmax(${Math.floor(word * shrunk)}ch, ${Math.ceil(average)}fr)`,
    );
    for (const { no } of rows) tracks.set(no, track.join(' '));
    rows = [];
  };
  for (const [at, text] of lines.entries()) {
    const cells = cellsOfLine(text);
    if (rows.length > 0 && cells.length !== rows[0]?.cells.length) close();
    // The heading of a section stands alone in its row: it takes the whole width.
    if (cells.filter(Boolean).length > 1) rows.push({ no: at + 1, cells });
  }
  close();
  return tracks;
}
