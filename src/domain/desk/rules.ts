import { SOON_DAYS } from '#domain/assignments/rules.ts';
import { type DeskAction, deskTasks } from './model.ts';

/** What hurts first: overdue, returned with a remark, others' work that waits, due within a week, the rest. */
function urgency({ kind, daysLeft, remark, reminder }: DeskAction): number {
  if (daysLeft !== null && daysLeft < 0) return 0;
  if (deskTasks[kind] === 'returned' || remark !== null || reminder !== undefined) return 1;
  // Others wait: a queue has no day of its own, yet stands before what is not urgent.
  if (deskTasks[kind] === 'queue') return 2;
  return daysLeft !== null && daysLeft <= SOON_DAYS ? 3 : 4;
}

const NOW_DAYS = 30;

/** Asked for now: overdue, returned, waited for by others or due within a month. The rest can be folded away. */
export function isForNow(action: DeskAction): boolean {
  const { daysLeft } = action;
  return urgency(action) < 3 || (daysLeft !== null && daysLeft <= NOW_DAYS);
}

/** The desk's order; equals keep the order they came in. */
export function sortDesk(actions: readonly DeskAction[]): DeskAction[] {
  const day = ({ daysLeft }: DeskAction) => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return actions.toSorted((a, b) => urgency(a) - urgency(b) || day(a) - day(b));
}
