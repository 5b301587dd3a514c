import type { Block } from './assemble.ts';
import { type Lattice, readLattices } from './pdf.lattice.ts';
import { endsItself, joinWrapped, type LinePart, linesOf, type TextLine } from './pdf.lines.ts';
import { type Page, upright } from './pdf.page.ts';
import { goesOnFrom, rowsOf } from './pdf.tables.ts';

/** A part of a page: a drawn table, a table without borders, a line of text. */
export type Part = { readonly page: number; readonly lattice: Lattice } | BarePart | LinePart;
interface BarePart {
  readonly page: number;
  readonly rows: readonly (readonly string[])[];
}

/** Parts of all pages in the order they are read, without page numbers and running lines. */
export function partsOf(pages: readonly Page[]): Part[] {
  const read = pages.map((page) => {
    const { lattices, loose } = readLattices(upright(page));
    return { lattices, lines: linesOf(loose.filter(({ turn }) => turn === 0 || turn === 2)) };
  });
  const isRunning = runningLines(read.map(({ lines }) => lines));
  return read.flatMap(({ lattices, lines }, page) => {
    const margins = {
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right), ...lattices.map(({ right }) => right)),
    };
    const kept = lines.filter((line) => !isRunning(line, page));
    return [
      ...kept.map((line): Part => ({ page, line, margins })),
      ...lattices.map((lattice): Part => ({ page, lattice })),
    ].sort((a, b) => topOf(a) - topOf(b));
  });
}

const topOf = (part: Part): number =>
  'line' in part ? part.line.top : 'lattice' in part ? part.lattice.top : 0;

const pageNumber = /^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:стр(?:аница|\.)?|лист)\s*\d{1,3}(?:\s*из\s*\d{1,3})?)$/iu;
const continuation = /^(?:продолжение|окончание) (?:таблицы|приложения)/iu;

/** The first and last lines of pages that are a number, or the same in the same place on three pages or more. */
function runningLines(pages: readonly (readonly TextLine[])[]): (line: TextLine, page: number) => boolean {
  const edges = pages.map((lines) => new Set([...lines.slice(0, 2), ...lines.slice(-2)]));
  const placeOf = ({ text, top, left }: TextLine): string => `${Math.round(top)} ${Math.round(left)} ${text}`;
  const seen = new Map<string, number[]>();
  for (const [page, lines] of edges.entries()) {
    for (const line of lines) seen.set(placeOf(line), [...(seen.get(placeOf(line)) ?? []), page]);
  }
  return (line, page) => {
    const lines = pages[page] ?? [];
    const outer = line === lines[0] || line === lines.at(-1);
    if (outer && (pageNumber.test(line.text) || (page > 0 && continuation.test(line.text)))) return true;
    const on = seen.get(placeOf(line)) ?? [];
    return edges[page]?.has(line) === true && on.length > 2 && page !== on[0];
  };
}

/** Parts as blocks: lines of a paragraph joined, a table over several pages in one piece. */
export function blocksOf(parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  let [above, table]: [LinePart | undefined, Lattice[]] = [undefined, []];
  const endTable = (): void => {
    if (table.length > 0) blocks.push(rowsOf(table));
    table = [];
  };
  let tablePage = -1;
  for (const part of parts) {
    if ('lattice' in part) {
      const last = table.at(-1);
      if (!last || part.page === tablePage || !goesOnFrom(last, part.lattice)) endTable();
      table.push(part.lattice);
      tablePage = part.page;
      above = undefined;
      continue;
    }
    endTable();
    if ('rows' in part) {
      blocks.push(part.rows);
      above = undefined;
      continue;
    }
    const text = blocks.at(-1);
    if (above && typeof text === 'string' && !begins(text, part) && isOneParagraph(above, part))
      blocks[blocks.length - 1] = joinWrapped(text, part.line.text);
    else {
      if (above && above.page === part.page && gap(above, part) > 1.2 * height(part)) blocks.push('');
      blocks.push(part.line.text);
    }
    above = part;
  }
  endTable();
  return blocks;
}

const height = ({ line }: LinePart): number => line.bottom - line.top;
const gap = (above: LinePart, below: LinePart): number => below.line.top - above.line.bottom;

const entry = /^[А-ЯЁ][А-ЯЁа-яё]{0,14}[А-ЯЁ]\s[–—-]\s/u;

/** «РЦРО – …» under «МОУО – …»: entries of a legend are paragraphs of their own, however long the upper one is. */
const begins = (above: string, { line }: LinePart): boolean => entry.test(above) && entry.test(line.text);

const listMark = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[–—•-])$/u;

/** Text that goes over the page from margin to margin; headings and blocks at the right keep their lines. */
function isOneParagraph(above: LinePart, below: LinePart): boolean {
  const { left, right } = above.margins;
  const isText =
    above.line.left < left + (right - left) / 8 &&
    above.line.words.every(
      (word, i, words) => i === 0 || word.left - (words[i - 1]?.right ?? 0) < 2.5 * word.size,
    );
  return (
    isText &&
    startsAsRest(above.line, below.line, below.margins.left) &&
    (above.page !== below.page || gap(above, below) < height(below)) &&
    !endsItself(above.line, below.line, right - above.line.left)
  );
}

/** The rest of a paragraph begins at the margin, the rest of a list's item under its words. */
function startsAsRest(above: TextLine, below: TextLine, margin: number): boolean {
  const near = (place = Number.NaN): boolean => Math.abs(below.left - place) < 3;
  if (below.left < margin + 3) return true;
  return listMark.test(above.words[0]?.text ?? '')
    ? near(above.words[1]?.left)
    : near(above.left) && /^\p{Ll}/u.test(below.text);
}
