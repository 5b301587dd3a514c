import { daysBetween, type LocalDate, lastDayOfMonth, maxDate, minDate } from '#domain/kernel/dates.ts';
import type { MeasureId } from '#domain/kernel/ids.ts';
import type { Link } from '#domain/plans/model.links.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import type { Period } from '#domain/terms/model.ts';
import { dueOn, occurrences } from '#domain/terms/rules.overdue.ts';
import { MAX_POINTS, type NewPoint } from './model.ts';

type Dated = Pick<PlanItem, 'measureId' | 'kind' | 'number' | 'term' | 'hardDueOn' | 'result'>;

/** A measure that lasts longer than half a year is reported by quarters. */
const LONG_DAYS = 184;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** The day by which all of an obligation is due: the earlier of its clause's and its plan's. */
export function wholeDueOn({ term, hardDueOn }: Pick<Dated, 'term' | 'hardDueOn'>, period: Period) {
  const due = dueOn(term, period);
  return due && hardDueOn ? minDate(due, hardDueOn) : (due ?? hardDueOn);
}

function quarters(from: LocalDate, to: LocalDate): NewPoint[] {
  const points: NewPoint[] = [];
  let [year, quarter] = [Number(from.slice(0, 4)), Math.floor((Number(from.slice(5, 7)) - 1) / 3)];
  for (let end = from; end < to && points.length < MAX_POINTS; quarter += 1) {
    if (quarter === QUARTERS.length) [year, quarter] = [year + 1, 0];
    end = minDate(lastDayOfMonth(year, quarter * 3 + 3), to);
    points.push({ title: `${QUARTERS[quarter]} квартал ${year} года`, dueOn: end });
  }
  return points;
}

/** A measure that answers a clause of an earlier hard day is due in two parts. (order 01-21/744, cl. 2.2 and item 4) */
function inTwoParts(
  item: Dated,
  due: LocalDate | null,
  ends: ReadonlyMap<MeasureId, Dated>,
  links: readonly Link[],
) {
  const answered = links.flatMap(({ kind, measureId, targetId }) =>
    kind === 'fulfils' && measureId === item.measureId ? (ends.get(targetId) ?? []) : [],
  );
  return answered.flatMap(({ number, hardDueOn }): NewPoint[] =>
    due && hardDueOn && hardDueOn < due
      ? [
          { title: `К сроку пункта ${number} приказа`, dueOn: hardDueOn },
          { title: item.result.slice(0, 200) || 'Полностью', dueOn: due },
        ]
      : [],
  );
}

/**
 * Reporting points that the words of an obligation propose from a day on: by its recurrence, by quarters where it lasts
 * long or its clause names no day, in two parts where it answers a clause with an earlier day; none where one day says all.
 */
export function proposePoints(
  item: Dated,
  { period, today }: { readonly period: Period; readonly today: LocalDate },
  items: readonly Dated[],
  links: readonly Link[],
): NewPoint[] {
  const { term, kind } = item;
  const due = wholeDueOn(item, period);
  if (term.kind === 'recurring')
    return [...occurrences(term, { from: maxDate(period.from, today), to: period.to })]
      .slice(0, MAX_POINTS)
      .map((day) => ({ title: quarters(day, day)[0]?.title ?? `К ${day}`, dueOn: day }));
  const parts = inTwoParts(item, due, new Map(items.map((one) => [one.measureId, one])), links);
  if (parts.length > 0) return parts;
  const from = maxDate(term.from ?? period.from, today);
  const endless = due === null && kind === 'clause';
  const to = endless ? period.to : due;
  if (to === null || from >= to) return [];
  const lasts = endless || daysBetween(term.from ?? period.from, to) > LONG_DAYS;
  return lasts ? quarters(from, to) : [];
}
