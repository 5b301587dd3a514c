import type { EvidenceKind } from '#domain/documents/model.evidence.ts';
import type { EvidenceItem } from './model.ts';

/** How much of a kind is demanded of all executors together, and how much of it there is. */
export interface Shortfall {
  readonly kind: EvidenceKind;
  readonly needed: number;
  readonly proved: number;
}

/**
 * What is demanded of an obligation against what proves it, kind by kind: of everybody whom it still asks something,
 * so of those it does not concern nothing. (order 01-21/744, App. 1, column 5)
 */
export function shortfallsOf({ demanded, proofs, assignments }: EvidenceItem): Shortfall[] {
  const asked = assignments.total - assignments.notRequired;
  return demanded.map(({ kind, count }) => ({
    kind,
    needed: count * asked,
    proved: proofs.reduce((sum, proof) => sum + (proof.kind === kind ? proof.count : 0), 0),
  }));
}

/** The whole of a plan in numbers that add up: each obligation stands in one of these. */
export function summaryOf(items: readonly EvidenceItem[]) {
  const assigned = items.filter(({ assignments }) => assignments.total > 0);
  const done = assigned.filter(({ assignments: a }) => a.accepted + a.notRequired === a.total);
  const overdue = assigned.filter((item) => !done.includes(item) && item.assignments.overdue > 0);
  return {
    total: items.length,
    done: done.length,
    overdue: overdue.length,
    going: assigned.length - done.length - overdue.length,
    unassigned: items.length - assigned.length,
  };
}
