import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { decimalsOf, fromScaled, percentage } from '#domain/forms/rules.numbers.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';

/** Where the projections of a form version keep what a cell is measured by. */
export interface Measure {
  /** Position from 0; of a percentage the part, with the whole right after it. */
  readonly slot: number;
  readonly decimals: number;
  readonly share: boolean;
}

/** How a cell is measured, or undefined where it holds words, years or choices, which are only counted. */
export function measureOf(def: FormDefinition, cell: CellKey): Measure | undefined {
  const spec = findCell(def, cell);
  if (!spec) return undefined;
  const { derived, type } = spec.field;
  const share = derived?.kind === 'ratio';
  if (!share && type !== 'count' && type !== 'decimal') return undefined;
  const slot = slotsOf(def).findIndex(({ key }) => key === spec.key);
  return slot < 0 ? undefined : { slot, decimals: decimalsOf(spec.field), share };
}

/** The number of one school by its slots; null where it is not known. */
export function numberBy(
  { decimals, share }: Measure,
  value: number | null,
  whole: number | null,
): number | null {
  if (value === null) return null;
  if (!share) return fromScaled(value, decimals);
  return whole === null ? null : percentage(value, whole, decimals);
}
