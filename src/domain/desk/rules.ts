import { SOON_DAYS } from '#domain/assignments/rules.ts';
import type { DeskAction } from './model.ts';

/** Others wait for these: they have no day of their own, yet stand before what is not urgent. */
const queues: readonly DeskAction['kind'][] = [
  'review_forms',
  'decide_changes',
  'decide_assignments',
  'review_order',
];

/** What hurts first: overdue, returned with a remark, others' work that waits, due within a week, the rest. */
function urgency({ kind, daysLeft, remark, reminder }: DeskAction): number {
  if (daysLeft !== null && daysLeft < 0) return 0;
  if (remark !== null || reminder !== undefined) return 1;
  if (queues.includes(kind)) return 2;
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
