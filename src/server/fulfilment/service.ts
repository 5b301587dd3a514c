import { scopeOf } from '#domain/access/scope.ts';
import type { MeasureState } from '#domain/fulfilment/model.ts';
import { countMeasures, measureStateOf } from '#domain/fulfilment/rules.ts';
import { daysBetween } from '#domain/kernel/dates.ts';
import type { PlanVersionId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import { sortPlans } from '#domain/plans/rules.choosing.ts';
import { type CountRow, countStates } from '#server/assignments/store.ts';
import type { Call } from '#server/lib/call.ts';
import { listItems, listPlans } from '#server/plans/store.versions.ts';

export interface MeasureRow {
  readonly item: PlanItem;
  readonly state: MeasureState;
  readonly counts: CountRow;
}

const nothing = {
  total: 0,
  accepted: 0,
  reported: 0,
  returned: 0,
  assigned: 0,
  overdue: 0,
  soon: 0,
  late: 0,
  municipalityId: null,
  municipalityName: null,
  dueOn: null,
};

/** Every obligation of a version with its state within the right to read assignments. */
export async function planStates(
  call: Call,
  versionId: PlanVersionId,
  items: readonly PlanItem[],
): Promise<MeasureRow[]> {
  const counted = await countStates(call.tx, scopeOf(call.actor, 'assignment.read'), call, versionId, 'item');
  return items.map((item) => {
    const counts = counted.find((row) => row.itemId === item.id) ?? { ...nothing, itemId: item.id };
    return { item, counts, state: measureStateOf(counts, counts.dueOn) };
  });
}

/** The whole programme in one sentence and its red list; for those who watch the region. */
export async function watchMeasures(call: Call) {
  const [plan] = sortPlans(await listPlans(call.tx), call.today);
  const watches = scopeOf(call.actor, 'assignment.read').grants.some((grant) => grant.kind === 'region');
  if (!plan || !watches) return { measures: null, red: [] };
  const rows = await planStates(call, plan.version.id, await listItems(call.tx, plan.version.id));
  const red = rows
    .filter((row) => row.state === 'overdue')
    .map(({ item, counts }) => ({
      item,
      counts,
      dueOn: counts.dueOn,
      daysLate: counts.dueOn ? daysBetween(counts.dueOn, call.today) : 0,
    }))
    .toSorted((a, b) => b.daysLate - a.daysLate);
  return { measures: countMeasures(rows), red };
}
