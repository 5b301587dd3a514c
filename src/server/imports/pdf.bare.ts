import { type Gutters, guttersOf, segmentsOf, whitesOf, wordsByColumn } from './pdf.gutters.ts';
import type { Part } from './pdf.layout.ts';
import { boxOf, cellText, joinWrapped, type LinePart, linesOf, widthOf } from './pdf.lines.ts';

/** A table without borders: which of the lines it takes, and its rows. */
interface BareTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
}

const fields = [
  /мероприяти|содержани|наименовани/iu,
  /срок|дата|период/iu,
  /ответствен|исполнител|результат/iu,
];
const itemNumber = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
const numberHeading = /^(?:№|n\b|п\s?\/\s?п)/iu;
const begins = /^[«"(–-]?[\p{Lu}\d]/u;
const deepestHeader = 6;

/** The parts with the lines of a table without borders made a table. */
export function withBareTables(parts: readonly Part[]): Part[] | 'unclear' {
  const done: Part[] = [];
  for (let i = 0; i < parts.length; ) {
    const end = parts.findIndex((part, at) => at >= i && !('line' in part));
    const lines = parts.slice(i, end < 0 ? parts.length : end).filter((part) => 'line' in part);
    const table = bareTableOf(lines);
    if (table === 'unclear') return table;
    if (table) {
      const { page } = lines[table.from] as LinePart;
      done.push(...lines.slice(0, table.from), { page, rows: table.rows }, ...lines.slice(table.to));
    } else done.push(...lines);
    if (end >= 0) done.push(parts[end] as Part);
    i = end < 0 ? parts.length : end + 1;
  }
  return done;
}

/**
 * A plan whose columns are told apart by the white between them only. `unclear` where the header of a plan is
 * printed but columns or rows cannot be told apart for certain: a cell in a wrong row is worse than no reading.
 */
function bareTableOf(parts: readonly LinePart[]): BareTable | 'unclear' | undefined {
  const from = parts.findIndex((_, i) => isHeader(parts.slice(i, i + deepestHeader)));
  if (from < 0) return undefined;
  const start = headerEnd(parts, from);
  const header = parts.slice(from, start);
  const printed = new Set(header.map(({ line }) => line.text));
  let to = bodyEnd(parts, start);
  const gutters = guttersOf(header, parts.slice(start, to));
  const headings =
    gutters &&
    wordsByColumn(header, gutters.edges)?.map((words) =>
      linesOf(words)
        .map(({ text }) => text)
        .join(' '),
    );
  if (!gutters || !headings || !isPlanHeader(headings)) return 'unclear';
  while (to > start && gutters.crossing.has(parts[to - 1] as LinePart)) to--;
  const body = parts.slice(start, to).filter(({ line }) => !printed.has(line.text));
  const groups = numberHeading.test(headings[0] ?? '')
    ? numberedRows(body, gutters)
    : spacedRows(body, gutters);
  const rows = groups && rowsOf(groups, gutters);
  return rows ? { from, to, rows: [headings, ...rows] } : 'unclear';
}

/** The words of a plan's header, some of them on one line with white between them. */
function isHeader(parts: readonly LinePart[]): boolean {
  const first = parts[0];
  if (!first || segmentsOf(first).length < 2) return false;
  const text = parts.map(({ line }) => line.text).join(' ');
  const own = fields.filter((field) => field.test(first.line.text)).length;
  return own > 1 && fields.every((field) => field.test(text));
}

/** Each field of a plan under a heading of its own. */
function isPlanHeader(headings: readonly string[]): boolean {
  const places = fields.map((field) => headings.findIndex((heading) => field.test(heading)));
  return headings.every(Boolean) && !places.includes(-1) && new Set(places).size === fields.length;
}

const gapOver = (parts: readonly LinePart[], i: number): number => {
  const [above, below] = [parts[i - 1], parts[i]];
  if (!above || !below || above.page !== below.page) return Number.NaN;
  return below.line.top - above.line.bottom;
};

/** The header ends where the first item begins, at a white between its lines or at words that go over its columns. */
function headerEnd(parts: readonly LinePart[], from: number): number {
  let end = from + 1;
  while (end < Math.min(parts.length, from + deepestHeader)) {
    const part = parts[end] as LinePart;
    const { words, top, bottom } = part.line;
    if (itemNumber.test(words[0]?.text ?? '') || !(gapOver(parts, end) < (bottom - top) * 0.6)) break;
    if (goesOver(part, whitesOf(parts.slice(from, end)))) break;
    end++;
  }
  return end;
}

const goesOver = (part: LinePart, whites: readonly { from: number; to: number }[]): boolean =>
  segmentsOf(part).some((words) => {
    const [left, right] = [words[0]?.left ?? 0, words.at(-1)?.right ?? 0];
    return whites.some(({ from, to }) => left < from && right > to);
  });

/** The body ends at a large white with no row below it: a signature, a note. */
function bodyEnd(parts: readonly LinePart[], start: number): number {
  const gaps = parts.map((_, i) => (i > start ? gapOver(parts, i) : Number.NaN));
  const known = gaps.filter((gap) => !Number.isNaN(gap)).sort((a, b) => a - b);
  const usual = Math.max(4, known[Math.floor(known.length / 2)] ?? 4);
  const isRow = (part: LinePart): boolean =>
    itemNumber.test(part.line.words[0]?.text ?? '') || segmentsOf(part).length > 2;
  const lastRow = parts.findLastIndex(isRow);
  const end = gaps.findIndex((gap, i) => i > lastRow && gap > 3 * usual);
  return end < 0 ? parts.length : end;
}

type Group = readonly LinePart[];

/** Rows of lines from one item number to the next; numbers in the middle of their rows are not sure enough. */
function numberedRows(body: readonly LinePart[], { edges, crossing }: Gutters): Group[] | undefined {
  const groups: LinePart[][] = [];
  let [smallestAbove, largestInside] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [i, part] of body.entries()) {
    const above = groups.at(-1);
    const heading = crossing.has(part);
    const cells = heading ? [] : wordsByColumn([part], edges);
    if (!cells) return undefined;
    const number = cells[0]?.map(({ text }) => text).join(' ') ?? '';
    const gap = gapOver(body, i);
    if (heading && above?.[0] && crossing.has(above[0])) above.push(part);
    else if (heading) groups.push([part]);
    else if (itemNumber.test(number)) {
      if (!begins.test(cells[1]?.[0]?.text ?? '')) return undefined;
      if (gap < smallestAbove) smallestAbove = gap;
      groups.push([part]);
    } else {
      if (number !== '' || !above?.[0] || crossing.has(above[0])) return undefined;
      if (gap > largestInside) largestInside = gap;
      above.push(part);
    }
  }
  return largestInside <= smallestAbove + 1 ? groups : undefined;
}

/** Rows without numbers are told apart by the white between them, when it is clearly larger than inside. */
function spacedRows(body: readonly LinePart[], { edges, crossing }: Gutters): Group[] | undefined {
  const gaps = body.map((_, i) => gapOver(body, i));
  const smallest = Math.min(...gaps.filter((gap) => !Number.isNaN(gap)));
  const full = (part: LinePart): boolean =>
    (wordsByColumn([part], edges)?.filter((words) => words.length > 0).length ?? 0) > 2;
  const everyLine = body.every((part) => crossing.has(part) || full(part));
  const groups: LinePart[][] = [];
  for (const [i, part] of body.entries()) {
    const above = body[i - 1];
    const gap = gaps[i] ?? Number.NaN;
    const wider = gap - smallest;
    const heading = crossing.has(part) || (above !== undefined && crossing.has(above));
    if (everyLine || heading || Number.isNaN(gap) || wider > 3) groups.push([part]);
    else if (wider < 1.5) groups.at(-1)?.push(part);
    else return undefined;
  }
  const sure = groups.every(([first]) => {
    if (!first || crossing.has(first)) return true;
    return begins.test(wordsByColumn([first], edges)?.[0]?.[0]?.text ?? '');
  });
  return sure ? groups : undefined;
}

function rowsOf(groups: readonly Group[], { edges, crossing }: Gutters): string[][] | undefined {
  const all = wordsByColumn(
    groups.flat().filter((part) => !crossing.has(part)),
    edges,
  );
  const widths = all?.map((words) => (words.length > 0 ? widthOf(boxOf(words)) : 0));
  return (
    widths &&
    groups.map((group) => {
      const [first] = group;
      if (first && crossing.has(first)) {
        const heading = group.map(({ line }) => line.text).reduce(joinWrapped);
        return [heading, ...edges.map(() => '')];
      }
      // A row may be torn by the page: what stands lower on the first page comes before what stands higher on the next.
      const pages = [...new Set(group.map(({ page }) => page))].map((page) =>
        wordsByColumn(
          group.filter((part) => part.page === page),
          edges,
        ),
      );
      return widths.map((width, i) =>
        cellText(
          pages.flatMap((columns) => linesOf(columns?.[i] ?? [])),
          width,
        ),
      );
    })
  );
}
