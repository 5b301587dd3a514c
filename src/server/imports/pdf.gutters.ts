import type { LinePart } from './pdf.lines.ts';
import { middle, type Word } from './pdf.page.ts';

/** Columns told apart by the white between them: where each ends, and the lines that go over all of them. */
export interface Gutters {
  readonly edges: readonly number[];
  readonly crossing: ReadonlySet<LinePart>;
}

/** White of half a letter's height tells columns apart; between words there is half of that. */
const narrowest = 0.55;
const mostCrossing = 0.4;

const sizeOf = ({ line }: LinePart): number => line.words[0]?.size ?? 0;

/** Words without a wide white between them. */
export function segmentsOf(part: LinePart): Word[][] {
  const segments: Word[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of part.line.words) {
    if (word.left - right < narrowest * sizeOf(part)) segments.at(-1)?.push(word);
    else segments.push([word]);
    right = Math.max(right, word.right);
  }
  return segments;
}

/** Stretches of white between the words of a header, over all of its lines. */
export function whitesOf(header: readonly LinePart[]): { from: number; to: number }[] {
  const words = header.flatMap(({ line }) => line.words).sort((a, b) => a.left - b.left);
  const found: { from: number; to: number }[] = [];
  let right = words[0]?.right ?? 0;
  for (const word of words) {
    if (word.left - right >= narrowest * word.size) found.push({ from: right, to: word.left });
    right = Math.max(right, word.right);
  }
  return found;
}

/**
 * Each column of the header stands over its own column of the body, so the gutter lies in the white between two
 * headings: there where the fewest lines have letters. Those lines go over all columns and must be of one piece.
 */
export function guttersOf(header: readonly LinePart[], body: readonly LinePart[]): Gutters | undefined {
  const width = narrowest * sizeOf(header[0] as LinePart);
  const crossing = new Set<LinePart>();
  const edges = whitesOf(header).map(({ from, to }) => {
    let best: { at: number; last: number; lines: LinePart[] } | undefined;
    for (let at = from; at + width <= to + 0.01; at++) {
      const lines = body.filter(({ line }) => line.words.some((w) => w.left < at + width && w.right > at));
      if (best && lines.length === best.lines.length && at - best.last < 1.5) best.last = at;
      else if (!best || lines.length < best.lines.length) best = { at, last: at, lines };
    }
    for (const line of best?.lines ?? []) crossing.add(line);
    return best ? (best.at + best.last + width) / 2 : from;
  });
  const ofOnePiece = [...crossing].every((part) => segmentsOf(part).length === 1);
  return ofOnePiece && crossing.size <= body.length * mostCrossing ? { edges, crossing } : undefined;
}

/** The words of lines by column; undefined where a word stands on the edge of two. */
export function wordsByColumn(parts: readonly LinePart[], edges: readonly number[]): Word[][] | undefined {
  const columns: Word[][] = [[], ...edges.map(() => [])];
  for (const word of parts.flatMap(({ line }) => line.words)) {
    if (edges.some((edge) => word.left < edge && word.right > edge)) return undefined;
    columns[edges.filter((edge) => edge < middle(word).x).length]?.push(word);
  }
  return columns;
}
