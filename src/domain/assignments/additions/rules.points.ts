import {
  daysBetween,
  type LocalDate,
  lastDayOfMonth,
  maxDate,
  minDate,
  printDate,
} from '#domain/kernel/dates.ts';
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

/** The ends of the quarters from a day on, the last one cut to the last day. */
export function quarters(from: LocalDate, to: LocalDate): NewPoint[] {
  const points: NewPoint[] = [];
  let [year, quarter] = [Number(from.slice(0, 4)), Math.floor((Number(from.slice(5, 7)) - 1) / 3)];
  for (let end = from; end < to && points.length < MAX_POINTS; quarter += 1) {
    if (quarter === QUARTERS.length) [year, quarter] = [year + 1, 0];
    end = minDate(lastDayOfMonth(year, quarter * 3 + 3), to);
    points.push({ title: `${QUARTERS[quarter]} квартал ${year} года`, dueOn: end });
  }
  return points;
}

/** The last day of which anything can be asked: of its own term or of the clause that sets a day. */
export function lastDayOf({ term, hardDueOn }: Pick<Dated, 'term' | 'hardDueOn'>, period: Period) {
  const due = dueOn(term, period);
  return due && hardDueOn ? maxDate(due, hardDueOn) : (due ?? hardDueOn);
}

/**
 * A measure of which the order wants something earlier than its plan does is due in two parts: what its clause asks,
 * then its own result. (order 01-21/744, cl. 2.2 and item 4)
 */
function inTwoParts(
  item: Dated,
  end: LocalDate | null,
  items: readonly Dated[],
  links: readonly Link[],
): NewPoint[] {
  const answers = links.flatMap(({ kind, measureId, targetId }) =>
    kind === 'fulfils' && measureId === item.measureId ? targetId : [],
  );
  const clause = items.find(({ measureId, hardDueOn }) => hardDueOn && answers.includes(measureId));
  const early = clause?.hardDueOn ?? item.hardDueOn;
  if (end === null || !early || early >= end) return [];
  const title = clause ? `К сроку пункта ${clause.number} приказа` : 'К дню, установленному приказом';
  return [
    { title, dueOn: early },
    { title: item.result.slice(0, 200) || 'Полностью', dueOn: end },
  ];
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
      .map((day) => ({ title: `К ${printDate(day)}`, dueOn: day }));
  const parts = inTwoParts(item, lastDayOf(item, period), items, links);
  if (parts.length > 0) return parts;
  const from = maxDate(term.from ?? period.from, today);
  const endless = due === null && kind === 'clause';
  const to = endless ? period.to : due;
  if (to === null || from >= to) return [];
  const lasts = endless || daysBetween(term.from ?? period.from, to) > LONG_DAYS;
  return lasts ? quarters(from, to) : [];
}
