import type { Answer, Answers, CellChange, CellKey } from './model.ts';

/** The answers with these cells changed, the given ones left as they are; a value of null makes its cell blank. */
export function applyChanges(answers: Answers, changes: readonly Readonly<CellChange>[]): Answers {
  const changed: Record<CellKey, Answer> = { ...answers };
  for (const { cell, value } of changes) {
    if (value === null) delete changed[cell];
    else changed[cell] = value;
  }
  return changed;
}
