import type { Finding } from '#domain/plans/model.ts';

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

/** Findings by the lines they touch. */
export function byLine(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const map = new Map<number, Finding[]>();
  for (const finding of findings) {
    for (const line of linesOf(finding)) map.set(line, [...(map.get(line) ?? []), finding]);
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
