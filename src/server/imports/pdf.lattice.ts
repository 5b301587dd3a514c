import { cellText, linesUpright, type TextLine, widthOf } from './pdf.lines.ts';
import { type Box, middle, type Page, type Rule, type Word } from './pdf.page.ts';

/** A cell of a drawn table: its text and how far it goes. */
export interface Cell extends Box {
  readonly text: string;
  /** Rows of the table over which it is merged. */
  readonly rows: number;
}
/** A table drawn with lines: the cells that begin in each row, from left to right. */
export interface Lattice extends Box {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows are drawn as one and could not be told apart. */
  readonly unsure: boolean;
}

const tolerance = 3;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
const tooMany = 3_000;

/** Pieces of one line as one: borders are drawn cell by cell, dotted ones dot by dot. */
function joined(rules: readonly Rule[], lies: Rule['lies']): Rule[] {
  const sorted = rules.filter((rule) => rule.lies === lies).sort((a, b) => a.at - b.at || a.from - b.from);
  const tracks: Rule[][] = [];
  for (const rule of sorted) {
    const track = tracks.at(-1);
    if (track?.[0] && rule.at - track[0].at < tolerance / 2) track.push(rule);
    else tracks.push([rule]);
  }
  return tracks.flatMap((track) => {
    const whole: Rule[] = [];
    for (const rule of track.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last && rule.from <= last.to + tolerance)
        whole[whole.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else whole.push(rule);
    }
    return whole;
  });
}

const meets = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - tolerance &&
  down.at <= across.to + tolerance &&
  across.at >= down.from - tolerance &&
  across.at <= down.to + tolerance;

interface Net {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines that meet one another, net by net. */
function netsOf(rules: readonly Rule[]): Net[] {
  const across = joined(rules, 'across');
  const down = joined(rules, 'down');
  if (across.length + down.length > tooMany) return [];
  const left = { across: new Set(across), down: new Set(down) };
  const nets: Net[] = [];
  for (const start of across) {
    if (!left.across.delete(start)) continue;
    const net = { across: [start], down: [] as Rule[] };
    for (let a = 0, d = 0; a < net.across.length || d < net.down.length; ) {
      const from = net.across[a++];
      for (const rule of from ? left.down : [])
        if (from && meets(from, rule) && left.down.delete(rule)) net.down.push(rule);
      const by = net.down[d];
      if (by) d++;
      for (const rule of by ? left.across : [])
        if (by && meets(rule, by) && left.across.delete(rule)) net.across.push(rule);
    }
    nets.push(net);
  }
  return nets;
}

/** Places of lines with the ends of those that cross them: an outer border may be missing. */
function edgesOf(own: readonly Rule[], crossing: readonly Rule[]): number[] {
  const places = [...own.map(({ at }) => at), ...crossing.flatMap(({ from, to }) => [from, to])].sort(
    (a, b) => a - b,
  );
  return places.filter((place, i) => i === 0 || !near(place, places[i - 1] ?? 0));
}

const indexIn = (edges: readonly number[], place: number): number =>
  edges.findIndex((edge, i) => place >= edge && place < (edges[i + 1] ?? edge));

interface Region {
  readonly row: number;
  readonly column: number;
  lastRow: number;
  lastColumn: number;
  readonly words: Word[];
}

/** Squares of the grid with no line between them are one cell. */
function regionsOf({ across, down }: Net, xs: readonly number[], ys: readonly number[]): Region[][] {
  const walled = (rules: readonly Rule[], at: number, along: number): boolean =>
    rules.some((rule) => near(rule.at, at) && rule.from - tolerance <= along && rule.to + tolerance >= along);
  const grid: Region[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    const regions: Region[] = [];
    for (let column = 0; column + 1 < xs.length; column++) {
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const before = column > 0 && !walled(down, xs[column] ?? 0, y) ? regions[column - 1] : undefined;
      const over = row > 0 && !walled(across, ys[row] ?? 0, x) ? grid[row - 1]?.[column] : undefined;
      const region = before ?? over ?? { row, column, lastRow: row, lastColumn: column, words: [] };
      region.lastRow = Math.max(region.lastRow, row);
      region.lastColumn = Math.max(region.lastColumn, column);
      regions.push(region);
    }
    grid.push(regions);
  }
  return grid;
}

const mostSquares = 200_000;

function latticeOf(net: Net, words: readonly Word[]): Lattice | undefined {
  const xs = edgesOf(net.down, net.across);
  const ys = edgesOf(net.across, net.down);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > mostSquares) return undefined;
  const grid = regionsOf(net, xs, ys);
  for (const word of words) {
    const { x, y } = middle(word);
    grid[indexIn(ys, y)]?.[indexIn(xs, x)]?.words.push(word);
  }
  const regions = grid.map((row, r) => [...new Set(row)].filter((region) => region.row === r));
  const blank = blankBorders(regions);
  const missing = blank.at.length > 0 ? blank.at : missingBorders(regions, words);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (missing.length > 0) {
    const added = missing.map((at): Rule => ({ lies: 'across', at, from: left, to: right }));
    return latticeOf({ across: [...net.across, ...added], down: net.down }, words);
  }
  const insets = regions
    .flat()
    .flatMap(({ words: own, column }) =>
      own.filter(({ turn }) => turn === 0).map(({ left }) => left - (xs[column] ?? 0)),
    );
  const margin = Math.max(0, Math.min(8, ...insets));
  const rows = regions.map((row) =>
    row.map((region): Cell => {
      const box = {
        left: xs[region.column] ?? 0,
        right: xs[region.lastColumn + 1] ?? 0,
        top: ys[region.row] ?? 0,
        bottom: ys[region.lastRow + 1] ?? 0,
      };
      const lies = region.words.filter(({ turn }) => turn !== 0).length * 2 > region.words.length;
      const length = lies ? box.bottom - box.top : widthOf(box);
      const text = cellText(linesUpright(region.words), length - 2 * margin);
      return { ...box, text, rows: region.lastRow - region.row + 1 };
    }),
  );
  const unsure =
    blank.unsure || regions.some(([first]) => first !== undefined && numbersIn(first).length > 1);
  return { left, right, top, bottom, rows, unsure };
}

const itemNumber = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

/** Lines of a cell that are numbers of items, where it has nothing else. */
function numbersIn({ words }: Region): TextLine[] {
  const lines = linesUpright(words);
  return lines.every(({ text }) => itemNumber.test(text)) ? lines : [];
}

/**
 * Where rows are drawn as one, with borders between the columns only, a new one begins at each number: a border is
 * put above it, if the measure begins on that line and no word is cut.
 */
function missingBorders(rows: readonly (readonly Region[])[], words: readonly Word[]): number[] {
  const found: number[] = [];
  for (const [first, title] of rows) {
    if (!first || !title || first.lastRow > first.row) continue;
    for (const { top } of numbersIn(first).slice(1)) {
      const measure = title.words.find((word) => Math.abs(word.top - top) < tolerance);
      const at = top - 1;
      const inside = words.filter((word) => word.top < at - 1 && word.bottom > at + 1);
      if (!measure || !/^[«"(–-]?[\p{Lu}\d]/u.test(measure.text) || inside.length > 0) return [];
      found.push(at);
    }
  }
  return found;
}

/** A row of a table drawn as one begins below a strip that is blank in all columns. */
interface Strip {
  readonly at: number;
  readonly height: number;
  /** The first column and another one begin on the line below, as a row does. */
  readonly begins: boolean;
}

function stripsOf(row: readonly Region[]): Strip[] {
  const words = row.flatMap((region) => region.words).sort((a, b) => a.top - b.top);
  const strips: Strip[] = [];
  let bottom = words[0]?.bottom ?? 0;
  for (const { top, bottom: end } of words) {
    if (top > bottom) {
      const below = row.map((region) => region.words.find((word) => Math.abs(word.top - top) < tolerance));
      const begins = /^[«"(]?\p{Lu}/u.test(below[0]?.text ?? '') && below.filter(Boolean).length > 1;
      strips.push({ at: (top + bottom) / 2, height: top - bottom, begins });
    }
    bottom = Math.max(bottom, end);
  }
  return strips;
}

const clearly = 1;

/**
 * Where all rows of a table without numbers are drawn as one, they are parted by blank strips, if these are clearly
 * higher than those between the lines of a cell; else they cannot be told apart.
 */
function blankBorders(rows: readonly (readonly Region[])[]): { at: number[]; unsure: boolean } {
  const row = rows.at(-1) ?? [];
  const [first] = row;
  if (rows.length > 2 || row.length < 3 || !first || numbersIn(first).length > 0)
    return { at: [], unsure: false };
  const strips = stripsOf(row);
  const between = strips.filter(({ begins }) => begins);
  const lines = strips.filter(({ begins }) => !begins).map(({ height }) => height);
  const letters = Math.max(0, ...row.flatMap(({ words }) => words.map(({ size }) => size)));
  const least = lines.length > 0 ? Math.max(...lines) + clearly : letters / 2;
  const apart = between.every(({ height }) => height > least);
  // One line that begins so may be chance: the only row that a page holds of a table.
  return { at: apart ? between.map(({ at }) => at) : [], unsure: !apart && between.length > 1 };
}

const within = (box: Box, { x, y }: { x: number; y: number }): boolean =>
  x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/** The drawn tables of a page and the words outside of them; a table inside a cell is the text of that cell. */
export function readLattices({ words, rules }: Page): { lattices: Lattice[]; loose: Word[] } {
  const found = netsOf(rules)
    .flatMap((net) => latticeOf(net, words) ?? [])
    .filter(({ rows }) => rows.flat().filter(({ text }) => text !== '').length > 1);
  const lattices = found.filter((one) => !found.some((other) => other !== one && within(other, middle(one))));
  return { lattices, loose: words.filter((word) => !lattices.some((one) => within(one, middle(word)))) };
}
