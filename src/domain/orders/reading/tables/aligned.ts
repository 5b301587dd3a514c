import { foldHeader, namesPlan, roleOf } from '../columns.words.ts';
import { isBlank, type Line, type TableRow } from '../lines.ts';
import { glue } from './glue.ts';
import { shapeOf } from './shape.ts';
import type { Table } from './tables.ts';

const numberCell = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
const mostColumns = 40;
const longestHeader = 4;
const longestBlank = 2;

interface Segment {
  readonly at: number;
  readonly text: string;
}

/** Words of a line with two spaces or more between. */
const segmentsOf = (text: string): Segment[] =>
  [...text.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({ at: match.index, text: match[0] }));

const numberHead = /^(?:№\s?(?:п\s?\/\s?п)?|п\s?\/\s?п)\s+(?=\S)/iu;

/** «№ п/п Мероприятие» with one space between is two names: the second begins where words do under it. */
function namesOf(head: readonly Segment[], below: readonly Line[]): readonly Segment[] {
  const [first, ...others] = head;
  const mark = first && numberHead.exec(first.text)?.[0];
  if (!first || !mark || roleOf(foldHeader(first.text.slice(mark.length))) === undefined) return head;
  const printed = below.map((line) => segmentsOf(line.text)).find(([no]) => numberCell.test(no?.text ?? ''));
  const at = Math.min(first.at + mark.length, printed?.[1]?.at ?? Number.POSITIVE_INFINITY);
  return [{ at: first.at, text: mark.trim() }, { at, text: first.text.slice(mark.length) }, ...others];
}

const isPlain = (line: Line | undefined): line is Line => line !== undefined && shapeOf(line.text) === 'text';

/** Columns begin where the words of the header's fullest line do. */
interface Columns {
  readonly starts: readonly number[];
  readonly body: number;
  readonly header: TableRow;
}

const columnAt = (starts: readonly number[], at: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= at + 1),
  );

const cellsAt = (line: Line, starts: readonly number[]) => cut(segmentsOf(line.text), starts);

/** Words at the starts of the columns; undefined where one stands over the edge of two, and no word begins there. */
function cut(segments: readonly Segment[], starts: readonly number[]): string[] | undefined {
  const cells = starts.map(() => '');
  const rest = [...segments];
  for (let one = rest.shift(); one; one = rest.shift()) {
    const { at, text } = one;
    const column = columnAt(starts, at);
    const width = (starts[column + 1] ?? Number.POSITIVE_INFINITY) - at;
    if (text.length > width && text[width - 1] === ' ')
      rest.unshift({ at: at + width, text: text.slice(width) });
    else if (text.length >= width) return undefined;
    const word = text.slice(0, width).trimEnd();
    cells[column] = cells[column] === '' ? word : `${cells[column]} ${word}`;
  }
  return cells;
}

function headerAt(lines: readonly Line[], from: number): Columns | undefined {
  const first = lines[from];
  if (!isPlain(first) || segmentsOf(first.text).length < 2) return undefined;
  for (let height = 1; height <= longestHeader; height++) {
    const head = lines.slice(from, from + height);
    if (head.length < height || !head.every((line) => isPlain(line) && !isBlank(line))) return undefined;
    const shown = lines.slice(from + height, from + height + longestHeader);
    const names = head.map((line) => namesOf(segmentsOf(line.text), shown));
    const fullest = names.toSorted((a, b) => b.length - a.length)[0] ?? [];
    const starts = fullest.map(({ at }) => at);
    if (starts.length > mostColumns) return undefined;
    const rows = head.map((line, i) => ({ lines: [line.no], cells: cut(names[i] ?? [], starts) ?? [] }));
    const header = glue(rows);
    const below = lines.slice(from + height, from + height + longestBlank + 1);
    const next = segmentsOf(below.find((line) => !isBlank(line))?.text ?? '')[0]?.text ?? '';
    const parted = below[0] === undefined || isBlank(below[0]) || numberCell.test(next);
    // A heading over the columns parts the header from the rows as an empty line does.
    const headed = isPlain(below[0]) && cellsAt(below[0], starts) === undefined;
    const complete = parted || headed || roleOf(foldHeader(header.cells[0] ?? '')) !== 'no';
    if (complete && namesPlan(header.cells)) return { starts, body: from + height, header };
  }
  return undefined;
}

interface Printed {
  readonly line: Line;
  /** undefined: a heading over the whole width. */
  readonly cells: readonly string[] | undefined;
  readonly afterBlank: boolean;
}

interface Body {
  readonly printed: readonly Printed[];
  readonly end: number;
  /** A line does not keep to the columns, and numbered ones follow: rows would be lost. */
  readonly isTorn: boolean;
}

/** The lines under a header that keep to its columns; headings between them stand alone on their lines. */
function bodyOf(lines: readonly Line[], { starts, body }: Columns): Body {
  const printed: Printed[] = [];
  let blanks = 0;
  let end = body;
  let isTorn = false;
  for (let at = body; at < lines.length && blanks <= longestBlank; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    const cells = isPlain(line) ? cellsAt(line, starts) : undefined;
    if (!cells && (!isPlain(line) || segmentsOf(line.text).length > 1)) {
      isTorn = lines
        .slice(at, at + longestHeader)
        .some((below) => numberCell.test(segmentsOf(below.text)[0]?.text ?? ''));
      break;
    }
    printed.push({ line, cells, afterBlank: blanks > 0 });
    const several = cells && cells.filter((cell) => cell !== '').length > 1;
    const wrapped = end === at && /^\s*[а-яё(]/u.test(line.text);
    blanks = 0;
    if (several || wrapped) end = at + 1;
  }
  return {
    printed: printed.filter(({ line }) => line.no < (lines[end]?.no ?? Number.POSITIVE_INFINITY)),
    end,
    isTorn,
  };
}

/** A row begins at its number, or where it stands in the middle of wrapped words, at the capital letter above. */
function rowsOf(printed: readonly Printed[], numbered: boolean): TableRow[] {
  const rows: TableRow[][] = [];
  const isNumbered = ({ cells }: Printed): boolean => numberCell.test(cells?.[0] ?? '');
  const inMiddle = numbered && printed[0]?.cells !== undefined && !isNumbered(printed[0]);
  const lastNumber = printed.findLastIndex(isNumbered);
  let open = false;
  let counted = false;
  for (const [i, row] of printed.entries()) {
    const { line, cells, afterBlank } = row;
    // «II. Помощь» may be short enough for the column of numbers.
    const short = numbered && !isNumbered(row) && cells?.every((cell, c) => (cell === '') === c > 0);
    if (!cells || short) {
      rows.push([{ lines: [line.no], cells: [line.text.trim()] }]);
      open = false;
      continue;
    }
    const title = cells.find((cell) => cell !== '' && !numberCell.test(cell)) ?? '';
    const more = i < lastNumber;
    const begins = inMiddle
      ? counted && more && /^[А-ЯЁ«]/u.test(title) && cells[1] === title && !isNumbered(row)
      : numbered
        ? isNumbered(row)
        : afterBlank || cells.every((cell, c) => c > 1 || cell !== '');
    if (!open || begins || (counted && isNumbered(row))) {
      rows.push([]);
      counted = false;
    }
    open = true;
    counted ||= isNumbered(row);
    rows.at(-1)?.push({ lines: [line.no], cells: [...cells] });
  }
  return rows.map(glue);
}

/** Tables whose columns are parted by white space only: text laid out by a typewriter or taken from a page. */
export function alignedTables(lines: readonly Line[]): Table[] {
  const found: Table[] = [];
  for (let at = 0; at < lines.length; ) {
    const columns = headerAt(lines, at);
    const { printed, end, isTorn } = columns
      ? bodyOf(lines, columns)
      : { printed: [], end: at + 1, isTorn: false };
    const numbered = roleOf(foldHeader(columns?.header.cells[0] ?? '')) === 'no';
    const rows = rowsOf(printed, numbered);
    if (columns && rows.length > 0 && !isTorn) {
      found.push({
        rows: [columns.header, ...rows],
        firstLine: lines[at]?.no ?? 1,
        lastLine: lines[end - 1]?.no ?? 1,
      });
    }
    at = Math.max(end, at + 1);
  }
  return found;
}
