import { scopeOf } from '#domain/access/scope.ts';
import type { PlanChange } from '#domain/fulfilment/model.changes.ts';
import type { MeasureState } from '#domain/fulfilment/model.ts';
import { changesSince, tellChanges } from '#domain/fulfilment/rules.changes.ts';
import { countMeasures, measureStateOf } from '#domain/fulfilment/rules.ts';
import { addDays, daysBetween, instantIn } from '#domain/kernel/dates.ts';
import type { PlanVersionId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import { sortPlans } from '#domain/plans/rules.choosing.ts';
import { type CountRow, countStates } from '#server/assignments/store.ts';
import type { Call } from '#server/lib/call.ts';
import { listItems, listPlans } from '#server/plans/store.versions.ts';
import { listChanges } from './store.changes.ts';

export interface MeasureRow {
  readonly item: PlanItem;
  readonly state: MeasureState;
  readonly counts: CountRow;
}

const nothing = {
  total: 0,
  accepted: 0,
  notRequired: 0,
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

/** The whole programme in one sentence, its red list and the news of the day; for those who watch the region. */
export async function watchMeasures(call: Call) {
  const [plan] = sortPlans(await listPlans(call.tx), call.today);
  const watches = scopeOf(call.actor, 'assignment.read').grants.some((grant) => grant.kind === 'region');
  if (!plan || !watches) return { measures: null, red: [], planId: null, changes: [] };
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
  return { measures: countMeasures(rows), red, planId: plan.id, changes: await changesOf(call) };
}

/** So many assignments of a kind are named. */
const NAMED = 3;

async function changesOf({ tx, actor, now, today, timeZone }: Call): Promise<PlanChange[]> {
  const since = changesSince(today);
  const span = {
    from: instantIn(timeZone, since),
    until: now,
    // Due on the day before, overdue with the first minute of the next.
    dueFrom: addDays(since, -1),
    dueBefore: today,
  };
  return tellChanges(await listChanges(tx, scopeOf(actor, 'assignment.read'), span, NAMED));
}
