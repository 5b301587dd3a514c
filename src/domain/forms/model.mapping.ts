import type { CellKey, FormDefinition } from './model.ts';

/**
 * Where an answer of an older version stands in a newer one. `from` is a cell, or the path of a row or of a
 * section, which moves with all that is beneath it; repeated paths are written with `[*]`. `to: null`: the newer
 * version has nothing that means the same, although a cell may bear the key.
 */
export interface CellMove {
  readonly from: CellKey;
  readonly to: CellKey | null;
}

/** What changed between two versions of a form. Cells that are not named keep their keys. */
export interface FormMapping {
  readonly code: FormDefinition['code'];
  readonly from: number;
  readonly to: number;
  readonly moves: readonly CellMove[];
}
