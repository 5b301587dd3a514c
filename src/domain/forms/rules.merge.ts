import type { Answer, Answers, CellChange, CellKey } from './model.ts';

export interface VersionedAnswers {
  readonly version: number;
  readonly answers: Answers;
  readonly cellVersions: Readonly<Record<CellKey, number>>;
}

/** An edit made on top of version `base` of its cell (0: never answered). */
export type BasedChange = CellChange & { readonly base: number };

export interface AppliedChange {
  readonly cell: CellKey;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

export interface Merge {
  readonly applied: readonly AppliedChange[];
  /** Cells that somebody changed to another value meanwhile; they stay as they are. */
  readonly conflicts: readonly BasedChange[];
}

/** Cell by cell: an edit is lost to nobody and overwrites nobody. An edit to the value that already stands is nothing. */
export function mergeChanges(form: VersionedAnswers, changes: readonly BasedChange[]): Merge {
  const applied: AppliedChange[] = [];
  const conflicts: BasedChange[] = [];
  for (const change of lastOfEach(changes)) {
    const before = form.answers[change.cell] ?? null;
    if (sameAnswer(before, change.value)) continue;
    if ((form.cellVersions[change.cell] ?? 0) > change.base) conflicts.push(change);
    else applied.push({ cell: change.cell, before, after: change.value });
  }
  return { applied, conflicts };
}

function lastOfEach(changes: readonly BasedChange[]): Iterable<BasedChange> {
  return new Map(changes.map((change) => [change.cell, change])).values();
}

export function sameAnswer(a: Answer | null, b: Answer | null): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return true;
  return a === b;
}
