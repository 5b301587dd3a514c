import { SOON_DAYS } from '#domain/assignments/rules.ts';
import type { Wait } from '#domain/kernel/next-action.ts';
import { type DeskAction, deskTasks } from './model.ts';

/** What hurts first: overdue, returned with a remark, others' work that waits, due within a week, what may be taken, the rest. */
function urgency({ kind, daysLeft, remark, reminder }: DeskAction): number {
  if (daysLeft !== null && daysLeft < 0) return 0;
  if (deskTasks[kind] === 'returned' || remark !== null || reminder !== undefined) return 1;
  // Others wait: a queue has no day of its own, yet stands before what is not urgent.
  if (deskTasks[kind] === 'queue') return 2;
  if (daysLeft !== null && daysLeft <= SOON_DAYS) return 3;
  // What is open to whoever takes it comes after what is asked by name and soon due.
  return deskTasks[kind] === 'offer' ? 4 : 5;
}

const NOW_DAYS = 30;

/** Asked for now: overdue, returned, waited for by others or due within a month. The rest can be folded away. */
export function isForNow(action: DeskAction): boolean {
  const { daysLeft } = action;
  return (
    urgency(action) < 3 || deskTasks[action.kind] === 'offer' || (daysLeft !== null && daysLeft <= NOW_DAYS)
  );
}

/** The desk's order; equals keep the order they came in. */
export function sortDesk(actions: readonly DeskAction[]): DeskAction[] {
  const day = ({ daysLeft }: DeskAction) => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return actions.toSorted((a, b) => urgency(a) - urgency(b) || day(a) - day(b));
}

/** What waits longest first: there one may ask. What came on an unknown day stands last. */
export function sortWaits<W extends Wait>(waits: readonly W[]): W[] {
  return waits.toSorted((a, b) => (b.waitingDays ?? -1) - (a.waitingDays ?? -1));
}
