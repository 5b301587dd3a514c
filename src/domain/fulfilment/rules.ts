import type { LocalDate } from '#domain/kernel/dates.ts';
import { type MeasureState, measureStates, type StateCounts } from './model.ts';

/** How many rows of a plan stand in each state: together they are all of them. */
export function countMeasures(
  rows: readonly { readonly state: MeasureState }[],
): Record<MeasureState, number> {
  const counts = Object.fromEntries(measureStates.map((state) => [state, 0])) as Record<MeasureState, number>;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** What is neither accepted nor overdue of a measure: it waits for its acceptor, or its term was extended. */
export const unsettledOf = ({ reported, returned, assigned, overdue, notRequired }: StateCounts) => ({
  reported,
  notRequired,
  ahead: returned + assigned - overdue,
});

/** A measure is as good as its worst assignment. */
export function measureStateOf(counts: StateCounts, dueOn: LocalDate | null): MeasureState {
  if (counts.total === 0) return 'unassigned';
  if (counts.notRequired === counts.total) return 'not_required';
  if (counts.accepted + counts.notRequired === counts.total) return counts.late > 0 ? 'done_late' : 'done';
  if (counts.overdue > 0) return 'overdue';
  if (counts.soon > 0) return 'at_risk';
  if (counts.late > 0) return 'late';
  return dueOn === null ? 'undated' : 'in_time';
}
