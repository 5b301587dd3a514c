import { z } from 'zod';

/** A piece of a text: plain, or one of the words that were looked for. */
export const textPartSchema = z.object({ text: z.string(), found: z.boolean() });
export type TextPart = z.infer<typeof textPartSchema>;
export const textPartsSchema = z.array(textPartSchema);

/** Without soft hyphens: this text keeps its places when it is folded. */
export function searchableText(text: string): string {
  return text.replaceAll('\u00ad', '');
}

/** Between these the database puts every found word; no folded text has them. */
export const foundMarks = { start: '⟦', end: '⟧' } as const;

type Range = readonly [start: number, end: number];

/** Places of the found words in the text that was marked. */
function rangesOf(marked: string): Range[] {
  const ranges: Range[] = [];
  let [at, start] = [0, 0];
  for (const piece of marked.split(/(⟦|⟧)/)) {
    if (piece === foundMarks.start) start = at;
    else if (piece === foundMarks.end) ranges.push([start, at]);
    else at += piece.length;
  }
  return ranges;
}

/** Overlapping and touching places as one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

const LONGEST_FRAGMENT = 320;
const BEFORE_FIRST = 60;

/** The stretch of a long text to show: from a word a little before the place where most was found. */
function stretchOf(text: string, found: readonly Range[]): Range {
  if (text.length <= LONGEST_FRAGMENT) return [0, text.length];
  const within = (start: number) =>
    found.filter(([s, e]) => s >= start && e <= start + LONGEST_FRAGMENT).length;
  const starts = found.map(([start]) => Math.max(0, start - BEFORE_FIRST));
  const best = starts.reduce((a, b) => (within(b) > within(a) ? b : a), starts[0] ?? 0);
  const start = best === 0 ? 0 : text.indexOf(' ', best) + 1 || best;
  const end = Math.min(text.length, start + LONGEST_FRAGMENT);
  const lastSpace = text.lastIndexOf(' ', end);
  return [start, end === text.length || lastSpace <= start ? end : lastSpace];
}

/** A tag of a saved page says nothing; a tab stood between two cells of the paper. */
const shown = (text: string): string =>
  text
    .replace(/<\/?[a-z]{1,10}\/?>/giu, ' ')
    .replaceAll('\t', ' │ ')
    .replace(/\s+/gu, ' ');

/**
 * A text, or the telling stretch of a long one, in parts of which some are the found words.
 * @param marked the folded text with the found words between `foundMarks`, once by each way of looking
 */
export function partsOf(text: string, marked: readonly string[]): TextPart[] {
  const plain = searchableText(text);
  const found = joined(marked.flatMap(rangesOf));
  const [from, to] = stretchOf(plain, found);
  const parts: TextPart[] = [];
  const add = (piece: string, isFound: boolean) => {
    if (piece !== '') parts.push({ text: piece, found: isFound });
  };
  let at = from;
  if (from > 0) add('…', false);
  for (const [start, end] of found) {
    if (start < from || end > to) continue;
    add(shown(plain.slice(at, start)), false);
    add(plain.slice(start, end), true);
    at = end;
  }
  add(shown(plain.slice(at, to)) + (to < plain.length ? '…' : ''), false);
  return parts;
}

/** The same for a cell that is worth showing only where something was found in it. */
export function partsIfFound(text: string, marked: readonly string[]): TextPart[] {
  const parts = partsOf(text, marked);
  return parts.some((part) => part.found) ? parts : [];
}
