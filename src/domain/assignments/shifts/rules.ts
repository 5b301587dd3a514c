import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import type { AssignmentStatus } from '../model.ts';
import type { Shift, Shifted } from './model.ts';

export interface ShiftSubject {
  readonly status: AssignmentStatus;
  readonly dueOn: LocalDate | null;
  /** The day that a clause of the order sets; null where only the plan does. */
  readonly hardDueOn: LocalDate | null;
  readonly shifts: readonly Pick<Shift, 'decision'>[];
}

const refusal = (reason: string, detail: Record<string, unknown> = {}): Refusal => ({
  code: reason === 'shift.not_later' || reason === 'shift.not_after' ? 'invalid' : 'conflict',
  reason,
  detail,
});

/**
 * Why no other day can be asked for now; undefined where it can. What the order itself sets is moved by an order alone,
 * and a day that has passed by nobody: it stays overdue. (order 01-21/744, cl. 2.2 and 3)
 */
export function refusalToAsk(
  { status, dueOn, hardDueOn, shifts }: ShiftSubject,
  today: LocalDate,
): Refusal | undefined {
  if (status !== 'assigned' && status !== 'returned') return refusal('shift.not_open');
  if (dueOn === null) return refusal('shift.no_day');
  if (dueOn === hardDueOn) return refusal('shift.set_by_order', { day: dueOn });
  if (today > dueOn) return refusal('shift.after_day', { day: dueOn });
  if (shifts.some(({ decision }) => decision === null)) return refusal('shift.asked_already');
  return undefined;
}

/** The wanted day is a later one, and what the order sets a day for is not moved past it. */
export function refusalOfDay(
  { dueOn, hardDueOn }: Pick<ShiftSubject, 'dueOn' | 'hardDueOn'>,
  wanted: LocalDate,
): Refusal | undefined {
  if (dueOn !== null && wanted <= dueOn) return refusal('shift.not_later', { field: 'wantedOn', day: dueOn });
  const isBound = dueOn !== null && hardDueOn !== null && dueOn <= hardDueOn;
  return isBound && wanted > hardDueOn ? refusal('shift.set_by_order', { day: hardDueOn }) : undefined;
}

/** A shift is decided on once; what is given is later than what stood, and not over already. */
export function refusalToDecide(
  { fromOn, decision }: Pick<Shift, 'fromOn' | 'decision'>,
  grantedOn: LocalDate | null,
  today: LocalDate,
): Refusal | undefined {
  if (decision) return { code: 'stale', reason: 'shift.decided', detail: {} };
  if (grantedOn === null || (grantedOn > fromOn && grantedOn >= today)) return undefined;
  return refusal('shift.not_after', { field: 'grantedOn', day: fromOn });
}

export function shiftedOf(shifts: readonly Pick<Shift, 'fromOn' | 'decision'>[]): Shifted {
  const days = shifts.flatMap(({ fromOn, decision }) =>
    decision?.grantedOn ? daysBetween(fromOn, decision.grantedOn) : [],
  );
  return { times: days.length, days: days.reduce((sum, one) => sum + one, 0) };
}
