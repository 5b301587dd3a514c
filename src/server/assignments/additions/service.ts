import { authorize } from '#domain/access/authorized.ts';
import type { AddedMeasure, MeasureAddition } from '#domain/assignments/additions/model.ts';
import { proposeDemands } from '#domain/assignments/additions/rules.demands.ts';
import { lastDayOf, proposePoints, wholeDueOn } from '#domain/assignments/additions/rules.points.ts';
import { refusalOfAddition } from '#domain/assignments/additions/rules.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { canApprovePlans } from '#domain/plans/access.ts';
import type { Link } from '#domain/plans/model.links.ts';
import type { Plan, PlanItem } from '#domain/plans/model.ts';
import { proposeLinks } from '#domain/plans/rules.links.proposals.ts';
import type { Call } from '#server/lib/call.ts';
import { listLinks } from '#server/plans/store.links.ts';
import { getPlan, listItems, lockPlan } from '#server/plans/store.versions.ts';
import * as additions from './store.ts';

const periodOf = ({ periodFrom: from, periodTo: to }: Plan) => ({ from, to });

/** Links that stand, and those that the words speak of: a point can be proposed before anybody has linked. */
async function linksOf({ tx }: Call, plan: Plan, items: readonly PlanItem[]): Promise<Link[]> {
  const made = (await listLinks(tx, plan.id)).map(
    ({ kind, measure, target }): Link => ({ kind, measureId: measure.measureId, targetId: target.measureId }),
  );
  return [...made, ...proposeLinks(items, made)];
}

/** Every obligation in force with what was added to it, or with what its words propose. */
export async function presentAdditions(call: Call, planId: PlanId): Promise<AddedMeasure[]> {
  const { tx, today, now } = call;
  const plan = await getPlan(tx, planId);
  const items = await listItems(tx, plan.version.id);
  const links = await linksOf(call, plan, items);
  const confirmed = new Map(
    (await additions.listConfirmed(tx, planId, now)).map((one) => [one.measureId, one]),
  );
  const points = Map.groupBy(await additions.listPoints(tx, plan.version.id), (one) => one.measureId);
  const reported = await additions.countReported(tx, plan.version.id);
  const period = periodOf(plan);
  return items.map((item) => {
    const { measureId, kind, number, title, term, result } = item;
    const known = confirmed.get(measureId);
    return {
      measureId,
      kind,
      number,
      title,
      term,
      result,
      dueOn: wholeDueOn(item, period),
      last: lastDayOf(item, period) ?? period.to,
      reported: reported.get(item.id) ?? 0,
      confirmed: known ? { demands: known.demands, by: known.by, at: known.at.toISOString() } : null,
      points: (points.get(measureId) ?? []).map(({ measureId: _, ...point }) => point),
      proposed: known
        ? null
        : { demands: proposeDemands(item), points: proposePoints(item, { period, today }, items, links) },
    };
  });
}

/**
 * An addition to a plan in force, all of it or nothing: later versions keep it, as it hangs on the measures.
 * @throws AppError `invalid`, `conflict` with the measure and the point that is wrong; `not_found` for a measure of no
 * version in force
 */
export async function addToPlan(call: Call, planId: PlanId, measures: readonly MeasureAddition[]) {
  const { tx, actor, now, newId, today } = call;
  await lockPlan(tx, planId);
  const plan = authorize(actor, await getPlan(tx, planId), 'add', canApprovePlans);
  const items = new Map((await listItems(tx, plan.version.id)).map((item) => [item.measureId, item]));
  const pointed = new Set(
    (await additions.listPoints(tx, plan.version.id)).map(({ measureId }) => measureId),
  );
  const reported = await additions.countReported(tx, plan.version.id);
  const period = periodOf(plan);
  if (new Set(measures.map(({ measureId }) => measureId)).size < measures.length)
    throw new AppError('invalid', 'addition.measure_twice');
  const divided = measures.map((one) => {
    const item = items.get(one.measureId);
    if (!item) throw new AppError('not_found', 'addition.no_such_measure');
    const standing = {
      last: lastDayOf(item, period) ?? period.to,
      hasPoints: pointed.has(one.measureId),
      isReported: (reported.get(item.id) ?? 0) > 0,
    };
    const refusal = refusalOfAddition(one, standing, today);
    if (refusal) throw refused(refusal);
    return { ...one, item, points: one.points.map((point) => ({ ...point, id: newId<'measure_point'>() })) };
  });
  const made = { regionId: actor.regionId, id: newId<'plan_addition'>(), by: actor.userId, at: now };
  await additions.insertAddition(tx, plan, made, measures, divided);
  let assignments = 0;
  for (const { item, points, earlier } of divided) {
    const last = points.at(-1);
    if (!last) continue;
    assignments += await additions.divideAssignments(
      tx,
      plan,
      {
        itemId: item.id,
        earlier: typeof earlier === 'number' ? (points[earlier]?.id ?? null) : null,
        last: last.id,
        ahead: points.flatMap(({ id, dueOn }) => (dueOn >= today ? [id] : [])),
      },
      now,
    );
  }
  call.note(`plan:${planId}`, { addition: made.id, measures: measures.length, assignments });
  return { measures: measures.length, assignments };
}
