import type { CellKey, FormFinding } from './model.ts';
import { sumExact } from './rules.numbers.ts';

/** What was added up, and the cell that it is held against. */
export interface Sides {
  readonly sum: number;
  readonly against: CellKey;
  readonly limit: number;
}

const PRECISION = 2;

/** The two sides of a sum or of a limit that does not hold; undefined for what compares nothing. */
export function sidesOf(
  { kind, cells }: Pick<FormFinding, 'kind' | 'cells'>,
  numberOf: (cell: CellKey) => number | null,
): Sides | undefined {
  const against = kind === 'sum_equals' ? cells[0] : kind.startsWith('at_most') ? cells.at(-1) : undefined;
  const limit = against === undefined ? null : numberOf(against);
  if (against === undefined || limit === null) return undefined;
  const parts = kind === 'sum_equals' ? cells.slice(1) : cells.slice(0, -1);
  const sum = sumExact(
    parts.flatMap((cell) => numberOf(cell) ?? []),
    PRECISION,
  );
  return { sum, against, limit };
}
