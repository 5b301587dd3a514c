import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import type { MeasureAddition } from './model.ts';

/** What an addition to a measure is judged by. */
export interface AddedTo {
  /** The last day of its term, or of the plan where its term names none. */
  readonly last: LocalDate;
  readonly hasPoints: boolean;
  /** Reports of all of it were sent already. */
  readonly isReported: boolean;
}

/**
 * Why the addition cannot stand, with the point where it goes wrong; undefined where it can.
 * A point asks from now on: no day that has passed can be demanded, unless earlier reports speak of it.
 */
export function refusalOfAddition(
  { measureId, demands, points, earlier }: MeasureAddition,
  { last, hasPoints, isReported }: AddedTo,
  today: LocalDate,
): Refusal | undefined {
  const wrong = (reason: string, detail: Record<string, unknown> = {}): Refusal => ({
    code: reason === 'addition.has_points' ? 'conflict' : 'invalid',
    reason,
    detail: { measureId, ...detail },
  });
  if (new Set(demands.map(({ kind }) => kind)).size < demands.length) return wrong('addition.kind_twice');
  if (points.length === 0) return earlier === null ? undefined : wrong('addition.no_such_point');
  if (hasPoints) return wrong('addition.has_points');
  if (isReported && earlier === null) return wrong('addition.earlier_unsaid');
  if (typeof earlier === 'number' && earlier >= points.length) return wrong('addition.no_such_point');
  for (const [index, { dueOn: day }] of points.entries()) {
    const before = points[index - 1]?.dueOn;
    if (before !== undefined && day <= before) return wrong('addition.not_in_order', { point: index });
    if (day > last) return wrong('addition.after_term', { point: index, last });
    if (day < today && index !== earlier) return wrong('addition.passed', { point: index });
  }
  return undefined;
}
