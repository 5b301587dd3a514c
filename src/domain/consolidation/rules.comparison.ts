import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { type ConsolidatedCell, presentConsolidated } from '#domain/forms/present.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { type CellSpec, findCell, sectionsOf } from '#domain/forms/rules.cells.ts';

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

/** One of the two consolidated forms, in the cells of the same version. */
export interface ComparedSide {
  readonly aggregate: Aggregate;
  readonly pupils: number | null;
}

export interface ComparedRow {
  readonly spec: CellSpec;
  /** The table's name, where its section holds several. */
  readonly table: string | undefined;
  readonly first: ConsolidatedCell;
  /** Undefined where the other form does not ask for it. */
  readonly second: ConsolidatedCell | undefined;
  readonly numbers: readonly [number | null, number | null];
}

/** Two consolidated forms cell by cell, in printed order. `comparable`: cells that both forms have; null: all. */
export function compareForms(
  def: FormDefinition,
  [first, second]: readonly [ComparedSide, ComparedSide],
  comparable: readonly CellKey[] | null,
  basis: ComparisonBasis,
): ComparedRow[] {
  const others = presentConsolidated(def, second.aggregate);
  return Object.values(presentConsolidated(def, first.aggregate)).flatMap((figure) => {
    const spec = findCell(def, figure.key);
    if (!spec) return [];
    const other = comparable === null || comparable.includes(figure.key) ? others[figure.key] : undefined;
    const numbers = [
      comparedNumber({ figure, pupils: first.pupils }, basis),
      other ? comparedNumber({ figure: other, pupils: second.pupils }, basis) : null,
    ] as const;
    return [{ spec, table: tableOf(def, spec), first: figure, second: other, numbers }];
  });
}

function tableOf(def: FormDefinition, spec: CellSpec): string | undefined {
  const tables = sectionsOf(def).find(({ id }) => id === spec.section)?.tables ?? [];
  return tables.length > 1 ? tables.find(({ id }) => id === spec.table)?.title : undefined;
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
