import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MeasureId } from '#domain/kernel/ids.ts';
import type { Period } from '#domain/terms/model.ts';
import type { Link, LinkWarning } from './model.links.ts';
import type { PlanItem } from './model.ts';
import { trackOf } from './rules.timeline.ts';

type Linked = Pick<PlanItem, 'measureId' | 'kind' | 'term' | 'hardDueOn'>;

/** The one that waits and the one it waits for: a clause waits for the measure that fulfils it. */
export const needOf = ({ kind, measureId, targetId }: Link) =>
  kind === 'depends_on' ? { waiting: measureId, needed: targetId } : { waiting: targetId, needed: measureId };

/**
 * A new link among the obligations of the version in force.
 * @throws AppError where it links a measure with itself, is there already, fulfils what is no clause or closes a circle
 */
export function checkNewLink(items: readonly Linked[], links: readonly Link[], link: Link): void {
  const [measure, target] = [link.measureId, link.targetId].map((id) =>
    items.find((item) => item.measureId === id),
  );
  if (!measure || !target) throw new AppError('not_found', 'plan.no_such_measure');
  if (measure === target) throw new AppError('invalid', 'plan_link.self', { field: 'targetId' });
  if (link.kind === 'fulfils' && (measure.kind !== 'measure' || target.kind !== 'clause'))
    throw new AppError('invalid', 'plan_link.fulfils_clause', { field: 'targetId' });
  const same = (other: Link) =>
    other.kind === link.kind && other.measureId === link.measureId && other.targetId === link.targetId;
  if (links.some(same)) throw new AppError('conflict', 'plan_link.exists');
  const { waiting, needed } = needOf(link);
  if (waitsFor(links, needed, waiting))
    throw new AppError('conflict', 'plan_link.circle', { field: 'targetId' });
}

/** Whether one waits for another, also through others. */
function waitsFor(links: readonly Link[], one: MeasureId, other: MeasureId): boolean {
  const needs = Map.groupBy(links.map(needOf), ({ waiting }) => waiting);
  const seen = new Set([one]);
  for (const at of seen) {
    for (const { needed } of needs.get(at) ?? []) seen.add(needed);
  }
  return seen.has(other);
}

/** The end by which others may count on an obligation; of a clause with a hard date beside its period, the hard date. */
function endOn(item: Linked, period: Period): LocalDate | null {
  const { bar, hard } = trackOf(item, period);
  // What lasts as long as the plan has no end of its own to be late by.
  return hard ?? (bar?.of === 'term' ? bar.to : null);
}

interface Needed {
  readonly on: LocalDate;
  readonly by: MeasureId;
}

/**
 * Where the days of linked obligations do not agree. What is needed must end by the end of what needs it, also
 * through others: «п. 4 до 30.09, а п. 2.2 требует до 15.09» — the earlier day counts (order 01-21/744, cl. 2.2,
 * items 4, 6, 7). Nothing is moved: the words of the order stand. Links to dropped obligations say nothing.
 */
export function linkWarnings(
  items: readonly Linked[],
  links: readonly Link[],
  period: Period,
): LinkWarning[] {
  const ends = new Map(items.map((item) => [item.measureId, endOn(item, period)]));
  const waiters = Map.groupBy(
    links.map((link) => ({ ...needOf(link), kind: link.kind })).filter(({ waiting }) => ends.has(waiting)),
    ({ needed }) => needed,
  );
  const known = new Map<MeasureId, Needed | null>();
  const neededOn = (id: MeasureId): Needed | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const days = (waiters.get(id) ?? []).flatMap(({ waiting }): (Needed | null)[] => {
      const own = ends.get(waiting);
      return [own ? { on: own, by: waiting } : null, neededOn(waiting)];
    });
    const earliest = days.reduce((a, b) => (a && (!b || a.on <= b.on) ? a : b), null);
    known.set(id, earliest);
    return earliest;
  };
  return items.flatMap(({ measureId }): LinkWarning[] => {
    const endsOn = ends.get(measureId);
    const needed = neededOn(measureId);
    if (!endsOn || !needed || endsOn < needed.on) return [];
    const found = { measureId, endsOn, neededOn: needed.on, neededBy: needed.by };
    if (endsOn > needed.on) return [{ code: 'ends_after', ...found }];
    const direct = waiters.get(measureId)?.find(({ waiting }) => waiting === needed.by);
    return direct?.kind === 'depends_on' ? [{ code: 'no_slack', ...found }] : [];
  });
}
