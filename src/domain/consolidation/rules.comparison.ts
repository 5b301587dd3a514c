import type { ConsolidatedCell } from '#domain/forms/present.ts';

/** What two places or collections are compared by: their sums, or what makes those of different size comparable. */
export const comparisonBases = ['total', 'per_school', 'per_hundred_pupils'] as const;
export type ComparisonBasis = (typeof comparisonBases)[number];

/** A figure with the pupils of the same forms; null where the form does not tell them. */
export interface Compared {
  readonly figure: ConsolidatedCell;
  readonly pupils: number | null;
}

/**
 * The figure as a number on the basis; null where it is none (words, years, choices), where nobody gave it and
 * where there is nothing to divide by. A percentage needs no basis; «да» are counted.
 */
export function comparedNumber({ figure, pupils }: Compared, basis: ComparisonBasis): number | null {
  if (figure.kind === 'ratio') return figure.value;
  const total = totalOf(figure);
  if (total === null || figure.filled === 0) return null;
  if (basis === 'total') return total;
  if (basis === 'per_school') return total / figure.filled;
  return pupils ? (total * 100) / pupils : null;
}

/** How much more the first is; for percentages in percentage points. */
export function differenceOf(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first - second;
}

function totalOf(figure: ConsolidatedCell): number | null {
  switch (figure.kind) {
    case 'sum':
      return figure.sum;
    case 'by_qualifier':
      return figure.total;
    case 'yes_no':
      return figure.yes;
    default:
      return null;
  }
}
