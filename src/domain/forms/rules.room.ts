import type { Answers, CellKey, FormDefinition } from './model.ts';
import { instanceLimits, liveRows, patternOf, repeatedPathsOf } from './rules.cells.ts';

export interface OverfilledRow {
  /** Concrete path without the instance, for example `staffing.maths.courses`. */
  readonly row: string;
  readonly limit: number;
}

/**
 * The first repeated row or list that holds more instances than the form allows. Only what was changed can
 * have grown, so a change of a fixed cell costs nothing.
 * @param answers as they stand after the change
 */
export function findOverfilled(
  def: FormDefinition,
  answers: Answers,
  changed: readonly CellKey[],
): OverfilledRow | undefined {
  const touched = new Set(changed.flatMap(repeatedPathsOf));
  if (touched.size === 0) return undefined;
  const live = liveRows(answers);
  for (const path of touched) {
    const limit = instanceLimits(def).get(patternOf(path));
    if (limit !== undefined && (live.get(path)?.length ?? 0) > limit)
      return { row: path.slice(0, -'[*]'.length), limit };
  }
  return undefined;
}
