import type { Answer, Answers, CellKey } from '#domain/forms/model.ts';

export interface Change {
  cell: CellKey;
  /** `null` makes the cell blank. */
  value: Answer | null;
}

export function applyChanges(answers: Answers, changes: readonly Change[]): Answers {
  const changed: Record<CellKey, Answer> = { ...answers };
  for (const { cell, value } of changes) {
    if (value === null) delete changed[cell];
    else changed[cell] = value;
  }
  return changed;
}
