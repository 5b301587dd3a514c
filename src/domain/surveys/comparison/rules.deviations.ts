import type { CellKey } from '#domain/forms/model.ts';
import type { Reading } from '#domain/forms/rules.asked.ts';
import { type CellSpec, findCell } from '#domain/forms/rules.cells.ts';
import { numberAt } from '#domain/forms/rules.derive.ts';
import type { Typical } from './rules.peers.ts';

/** What a number of a form is compared with; null where that is unknown. */
export interface Compared {
  /** The accepted number of the last collection. */
  readonly before: number | null;
  /** The median of similar schools. */
  readonly median: number | null;
}

/** A number that is far from what it is compared with. */
export interface Deviation extends Compared {
  readonly cell: CellKey;
  readonly value: number;
  /** How far, in lengths of what is usual; above 1. */
  readonly size: number;
}

/**
 * A modified z-score above 3.5 is an outlier (Iglewicz and Hoaglin, 1993): unlike a standard deviation, the median
 * absolute deviation is not widened by the very school that stands out. 1.4826 makes it that of a normal distribution.
 */
const USUAL_SPREADS = 3.5 * 1.4826;
/** One and a half times as much, up or down: a third of the larger number. */
const USUAL_SHARE = 1 / 3;
/** Schools have few teachers of a subject and few rooms: two more or less of anything are no news. */
const USUAL_UNITS = 2;

/** Texts, years and choices have no size; a sum is large by what stands in the list itself. */
const amounts: ReadonlySet<CellSpec['field']['type']> = new Set(['count', 'decimal', 'percent']);

/**
 * Typed numbers that are far from everything they are compared with, the farthest first. A school unlike the others
 * that wrote the same a year ago explains itself, and so does one that has become like them; where only one of the
 * two is known, it decides alone.
 */
export function deviationsOf(reading: Reading, typical: Typical | undefined): readonly Deviation[] {
  return Object.entries(reading.answers)
    .flatMap(([cell, value]): Deviation[] => {
      const field = findCell(reading.def, cell)?.field;
      if (typeof value !== 'number' || !field || field.derived || !amounts.has(field.type)) return [];
      const compared = comparedAt(reading, typical, cell);
      const size = sizeOf(value, compared, typical?.spreads[cell] ?? 0);
      return size > 1 ? [{ cell, value, ...compared, size }] : [];
    })
    .sort((a, b) => b.size - a.size);
}

export function comparedAt(
  { previous }: Pick<Reading, 'previous'>,
  typical: Typical | undefined,
  cell: CellKey,
): Compared {
  return {
    before: previous ? numberAt(previous.answers, previous.derived, cell) : null,
    median: typical?.medians[cell] ?? null,
  };
}

/** From the nearer of the two; 0 where there is nothing to compare with. */
function sizeOf(value: number, { before, median }: Compared, spread: number): number {
  const distances = [
    ...(before === null ? [] : [distance(value, before, 0)]),
    ...(median === null ? [] : [distance(value, median, USUAL_SPREADS * spread)]),
  ];
  return distances.length === 0 ? 0 : Math.min(...distances);
}

const distance = (value: number, other: number, usual: number): number =>
  Math.abs(value - other) / Math.max(usual, USUAL_SHARE * Math.max(value, other), USUAL_UNITS);
