import type { Answers, CellKey, FormDefinition } from './model.ts';
import {
  type CellSpec,
  expand,
  findCell,
  type LiveRows,
  listCells,
  liveRows,
  resolveTemplate,
} from './rules.cells.ts';
import { decimalsOf, numberOf, percentage, sumExact } from './rules.numbers.ts';

/** Values of the computed cells; null while nothing that they are made of is known. */
export type Derived = Readonly<Record<CellKey, number | null>>;

/**
 * All sums and percentages of the form. A sum adds the parts that are known; a percentage needs both its
 * numbers and a whole above zero.
 */
export function derive(def: FormDefinition, answers: Answers): Derived {
  const live = liveRows(answers);
  const derived: Record<CellKey, number | null> = {};
  for (const spec of listCells(def)) {
    if (!spec.field.derived) continue;
    for (const key of expand(spec.key, live)) valueAt(def, answers, live, derived, key);
  }
  return derived;
}

/** A number at a concrete key, typed or computed. */
export function numberAt(answers: Answers, derived: Derived, key: CellKey): number | null {
  const computed = derived[key];
  return computed === undefined ? numberOf(answers[key]) : computed;
}

function valueAt(
  def: FormDefinition,
  answers: Answers,
  live: LiveRows,
  derived: Record<CellKey, number | null>,
  key: CellKey,
): number | null {
  const known = derived[key];
  if (known !== undefined) return known;
  const spec = findCell(def, key);
  if (!spec?.field.derived) return numberOf(answers[key]);
  const value = compute(spec, key, (part) =>
    expand(part, live)
      .map((concrete) => valueAt(def, answers, live, derived, concrete))
      .filter((number) => number !== null),
  );
  derived[key] = value;
  return value;
}

function compute(spec: CellSpec, key: CellKey, read: (part: CellKey) => number[]): number | null {
  const derivation = spec.field.derived;
  if (derivation?.kind === 'ratio') {
    const of = read(resolveTemplate(derivation.of, key))[0];
    const to = read(resolveTemplate(derivation.to, key))[0];
    return of === undefined || to === undefined ? null : percentage(of, to, decimalsOf(spec.field));
  }
  const parts = (derivation?.of ?? []).flatMap((part) => read(resolveTemplate(part, key)));
  return parts.length === 0 ? null : sumExact(parts, decimalsOf(spec.field));
}
