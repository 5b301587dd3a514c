import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MeasureState, StateCounts } from './model.ts';

/** A measure is as good as its worst assignment. */
export function measureStateOf(counts: StateCounts, dueOn: LocalDate | null): MeasureState {
  if (counts.total === 0) return 'unassigned';
  if (counts.accepted === counts.total) return 'done';
  if (counts.overdue > 0) return 'overdue';
  if (counts.soon > 0) return 'at_risk';
  return dueOn === null ? 'undated' : 'in_time';
}
