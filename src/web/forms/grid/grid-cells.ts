import { pathOf } from '#domain/forms/rules.cells.ts';

/** Where the cells of a drawn table stand beside each other. */

/** Marks what holds a cell's value and takes the focus: `data-cell` is its key. */
const CELL = '[data-cell]';
/** A table has far fewer rows and columns than this. */
const FARTHEST = 400;

export interface Step {
  readonly rows: number;
  readonly columns: number;
}

export function cellIn(place: Element | undefined): HTMLElement | undefined {
  return place?.querySelector<HTMLElement>(CELL) ?? undefined;
}

/** The nearest cell in that direction, over cells that take no answer. */
export function neighbour(from: HTMLElement, step: Step): HTMLElement | undefined {
  if (!placeOf(from)) return inOrder(from, step.rows);
  return inDirection(from, step).next().value;
}

/** The last cell of the table in that direction. */
export function farthest(from: HTMLElement, step: Step): HTMLElement | undefined {
  return [...inDirection(from, step)].at(-1);
}

/** The first cell of the table, or its last, as the step goes. */
export function corner(from: HTMLElement, { columns }: Step): HTMLElement | undefined {
  const cells = from.closest('table')?.tBodies[0]?.querySelectorAll<HTMLElement>(CELL) ?? [];
  return [...cells].at(columns < 0 ? 0 : -1);
}

function* inDirection(from: HTMLElement, { rows, columns }: Step): Generator<HTMLElement, undefined> {
  for (let distance = 1; distance < FARTHEST; distance += 1) {
    const place = placeBeside(from, { rows: rows * distance, columns: columns * distance });
    if (!place) return undefined;
    const cell = cellIn(place);
    if (cell) yield cell;
  }
  return undefined;
}

/** The place of the table that many rows and columns away, whatever stands in it. */
export function placeBeside(from: HTMLElement, { rows, columns }: Step): HTMLTableCellElement | undefined {
  const place = placeOf(from);
  const row = place?.closest('tr');
  if (!place || !row) return undefined;
  const lines = linesOf(row);
  return placeAt(lines[lines.indexOf(row) + rows], fromEnd(place) - columns);
}

/** A cell of each line from that of the focus down: rows of its table, or else those of the facts after it. */
export function linesFrom(from: HTMLElement): readonly HTMLElement[] {
  const row = placeOf(from)?.closest('tr');
  if (!row) return firstOfRows(cellsFrom(from));
  const lines = linesOf(row);
  return lines.slice(lines.indexOf(row)).flatMap((line) => cellIn(line) ?? []);
}

function firstOfRows(cells: readonly HTMLElement[]): readonly HTMLElement[] {
  const byRow = Map.groupBy(cells, ({ dataset: { cell = '' } }) => pathOf(cell));
  return [...byRow.values()].flatMap(([first]) => first ?? []);
}

/** All places between two of one table, row by row; undefined where they are of different tables. */
export function blockBetween(
  one: HTMLElement,
  other: HTMLElement,
): readonly (readonly HTMLTableCellElement[])[] | undefined {
  const [a, b] = [placeOf(one), placeOf(other)];
  const [rowA, rowB] = [a?.closest('tr'), b?.closest('tr')];
  if (!a || !b || !rowA || !rowB || rowA.closest('table') !== rowB.closest('table')) return undefined;
  const lines = linesOf(rowA);
  const [top = 0, bottom = 0] = [lines.indexOf(rowA), lines.indexOf(rowB)].sort((x, y) => x - y);
  const [right = 0, left = 0] = [fromEnd(a), fromEnd(b)].sort((x, y) => x - y);
  return lines.slice(top, bottom + 1).map((line) => {
    const places: HTMLTableCellElement[] = [];
    for (let at = left; at >= right; at -= 1) {
      const place = placeAt(line, at);
      if (place) places.push(place);
    }
    return places;
  });
}

/** The place of the table that a cell stands in; what tells repeated rows apart stands in their headings. */
export function placeOf(cell: Element): HTMLTableCellElement | undefined {
  return cell.closest<HTMLTableCellElement>('tbody :is(td, th)') ?? undefined;
}

/** Outside of a table the cells follow each other: the cell itself and those after it. */
export function cellsFrom(from: HTMLElement): readonly HTMLElement[] {
  const all = listed(from);
  return all.slice(all.indexOf(from));
}

function inOrder(from: HTMLElement, steps: number): HTMLElement | undefined {
  const all = listed(from);
  return all[all.indexOf(from) + steps];
}

const listed = (from: HTMLElement): readonly HTMLElement[] => [
  ...(from.closest('[data-grid]')?.querySelectorAll<HTMLElement>(CELL) ?? []),
];

const linesOf = (row: HTMLTableRowElement): readonly HTMLTableRowElement[] =>
  [...(row.closest('table')?.tBodies[0]?.rows ?? [])].filter((line) => cellIn(line));

/** Places are counted from the last one: a row may have more than one heading in front. */
const fromEnd = (place: HTMLTableCellElement): number =>
  (place.parentElement?.childElementCount ?? 0) - place.cellIndex;

function placeAt(line: HTMLTableRowElement | undefined, end: number): HTMLTableCellElement | undefined {
  return line && end > 0 ? line.cells[line.cells.length - end] : undefined;
}
