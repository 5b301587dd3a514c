import type { Authorized } from '#domain/access/authorized.ts';
import type { Unaddressed } from '#domain/approval/model.ts';
import type { CarriedFate, Demand, Dropped } from '#domain/approval/rules.carrying.ts';
import { type Excluded, refusalOfApproval, unaddressedBy } from '#domain/approval/rules.ts';
import type { Organization } from '#domain/directory/model.ts';
import { maxDate } from '#domain/kernel/dates.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import type { PlanId, PlanVersionId, SchoolListId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import { SET_ACCEPTED } from '#domain/surveys/model.proofs.ts';
import { divideAssignments, listPoints } from '#server/assignments/additions/store.ts';
import { bindProofs } from '#server/assignments/store.proofs.ts';
import { keepAct, type NewAct } from '#server/documents/service.acts.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { insertLink, listLinks } from '#server/plans/store.links.ts';
import { insertPlan, insertVersion } from '#server/plans/store.versions.ts';
import { openDemandedCampaign } from '#server/surveys/campaigns/service.ts';
import { type Preview, type Proposed, previewProposal } from './service.preview.ts';
import type { Proposal } from './service.proposals.ts';
import * as fanout from './store.ts';

type FanOutItem = fanout.FanOutSet['items'][number];
type FanOutOrganization = fanout.FanOutSet['organizations'][number];

export interface Approval {
  readonly schoolListId: SchoolListId;
  readonly act: NewAct;
  readonly summary: string;
  /** Absent: whom the version in force leaves out stays left out. */
  readonly excluded?: readonly Excluded[] | undefined;
  /** What the person knows to go to nobody. */
  readonly unaddressed: readonly Unaddressed[];
}

export interface Approved {
  readonly planId: PlanId;
  readonly versionId: PlanVersionId;
  readonly version: number;
  readonly assignments: number;
  readonly kept: number;
  readonly closed: number;
}

/** An obligation with what approval does to it and the item that the new version stores. */
interface Approving extends Proposed, CarriedFate {
  readonly stored: PlanItem;
}

/**
 * Approves a version: it, its assignments and the demanded collections appear together or not at all. A
 * correction moves the assignments that survive, with their history, and closes the open ones that it drops.
 * @throws AppError `conflict` where a finding waits, an obligation would go to nobody unconfirmed, no term gives the
 * plan a period, or another version was approved meanwhile; `stale` where what was confirmed is addressed otherwise by now
 */
export async function approveProposal(
  call: Call,
  library: FormLibrary,
  proposal: Authorized<Proposal, 'approve'>,
  approval: Approval,
): Promise<Approved> {
  const { tx, actor, now, newId } = call;
  const actId = await keepAct(call, approval.act);
  const preview = await previewProposal(call, proposal, approval.schoolListId, approval.excluded);
  const { period, carryOver } = preview;
  const refusal = refusalOfApproval({
    undecided: proposal.undecided,
    unaddressed: unaddressedBy(carryOver.obligations),
    confirmed: approval.unaddressed,
  });
  if (refusal) throw refused(refusal);
  if (!period) throw new AppError('conflict', 'order.no_period');

  const planId = proposal.corrects?.plan.id ?? newId<'plan'>();
  const number = (proposal.corrects?.plan.version.number ?? 0) + 1;
  const versionId = newId<'plan_version'>();
  const obligations = carryOver.obligations.map((one): Approving => {
    const { item, measureId, derivedFrom } = one;
    const id = newId<'plan_item'>();
    return { ...one, stored: { ...item, id, measureId: measureId ?? newId<'measure'>(), derivedFrom } };
  });
  const items = obligations.map(({ stored }) => stored);
  if (!proposal.corrects) {
    const { title, previousPlanId } = proposal;
    await insertPlan(tx, { regionId: actor.regionId, id: planId, title, previousPlanId });
  }
  const { summary, schoolListId } = approval;
  const lastDay = items.flatMap((item) => item.hardDueOn ?? []).reduce(maxDate, period.to);
  await insertVersion(
    tx,
    {
      regionId: actor.regionId,
      id: versionId,
      planId,
      number,
      orderId: proposal.orderId,
      actId,
      summary,
      schoolListId,
      legend: proposal.legend,
      excluded: obligations.flatMap(({ excluded, stored: { measureId } }) =>
        excluded.map((organizationId) => ({ measureId, organizationId })),
      ),
      period: { from: period.from, to: lastDay },
      approvedBy: actor.userId,
      approvedAt: now,
    },
    items,
  );
  await repeatLinks(call, proposal.previousPlanId, planId, obligations);
  const moved = await carry(call, proposal, carryOver.dropped, obligations, summary);
  await reopen(call, proposal, versionId);
  const assigned = await assign(call, library, approval, preview, obligations);
  const assignments = assigned + (await divideFresh(call, proposal, versionId, obligations));
  await fanout.unbindFederal(tx, proposal, versionId, now);
  return { planId, versionId, version: number, assignments, ...moved };
}

/** Links between measures of the earlier year's plan hold between those that repeat them. */
async function repeatLinks(
  { tx, actor, now, newId }: Call,
  previousPlanId: PlanId | null,
  planId: PlanId,
  obligations: readonly Approving[],
): Promise<void> {
  if (previousPlanId === null) return;
  const next = new Map(obligations.map(({ repeats, stored }) => [repeats, stored.measureId]));
  const made = { regionId: actor.regionId, planId, by: actor.userId, at: now };
  for (const { kind, measure, target, note } of await listLinks(tx, previousPlanId)) {
    const [measureId, targetId] = [next.get(measure.measureId), next.get(target.measureId)];
    if (!measureId || !targetId) continue;
    await insertLink(tx, { ...made, id: newId<'plan_link'>(), kind, measureId, targetId, note });
  }
}

/** What the version in force assigned: closed where nobody is asked any more, moved where it goes on. */
async function carry(
  { tx, actor, now, newId }: Call,
  proposal: fanout.Approvable,
  dropped: readonly Dropped[],
  obligations: readonly Approving[],
  summary: string,
): Promise<{ kept: number; closed: number }> {
  const closed = [];
  for (const { item, close } of dropped) {
    if (close.length > 0) closed.push(...(await fanout.closeAssignments(tx, proposal, item.id, [])));
  }
  for (const { move, close, addressees } of obligations) {
    const addressed = addressees.map(({ organization }) => organization.id);
    if (move && close.length > 0)
      closed.push(...(await fanout.closeAssignments(tx, proposal, move.id, addressed)));
  }
  const moves = obligations.flatMap(({ move, stored, dueOn }) =>
    move ? [{ from: move.id, to: stored.id, dueOn }] : [],
  );
  const moved = await fanout.moveAssignments(tx, proposal, moves, now);
  const reworded = new Set(obligations.flatMap(({ reword, stored }) => (reword ? [stored.id] : [])));
  const stepsOf = (rows: typeof moved) =>
    rows.map(({ id: assignmentId, planItemId }) => ({ id: newId(), assignmentId, planItemId }));
  const step = { regionId: actor.regionId, text: summary, by: actor.userId, at: now };
  await fanout.insertSteps(tx, stepsOf(closed), { ...step, step: 'closed' });
  const touched = moved.filter((row) => reworded.has(row.planItemId));
  await fanout.insertSteps(tx, stepsOf(touched), { ...step, step: 'corrected' });
  return { kept: moved.length, closed: closed.length };
}

/** As the history of the assignment says it. */
const SCHOOLS_LISTED = 'Школы муниципального образования включены в перечень.';

/** Municipalities that got their first listed school by the version's list have something to do after all. */
async function reopen(
  { tx, actor, now, newId }: Call,
  proposal: fanout.Approvable,
  versionId: PlanVersionId,
): Promise<void> {
  const rows = await fanout.reopenNotRequired(tx, proposal, versionId);
  const steps = rows.map(({ id: assignmentId, planItemId }) => ({ id: newId(), assignmentId, planItemId }));
  const step = {
    regionId: actor.regionId,
    step: 'reopened',
    text: SCHOOLS_LISTED,
    by: actor.userId,
    at: now,
  } as const;
  await fanout.insertSteps(tx, steps, step);
}

async function assign(
  call: Call,
  library: FormLibrary,
  approval: Approval,
  { listedSchools }: Preview,
  obligations: readonly Approving[],
): Promise<number> {
  const sets = new Map<string, { items: FanOutItem[]; organizations: FanOutOrganization[] }>();
  let assigned = 0;
  for (const { stored, dueOn, demand, assign: fresh } of obligations) {
    if (demand) await openDemanded(call, library, approval, { demand, item: stored }, listedSchools);
    if (fresh.length === 0) continue;
    assigned += fresh.length;
    const organizations = fresh.map(({ organization, municipality }) => ({
      id: organization.id,
      municipalityId: municipality?.id ?? null,
    }));
    const key = organizations.map(({ id }) => id).join();
    const set = sets.get(key) ?? { items: [], organizations };
    set.items.push({ id: stored.id, dueOn });
    sets.set(key, set);
  }
  for (const set of sets.values())
    await fanout.insertAssignments(call.tx, call.actor.regionId, set, call.now);
  return assigned;
}

/** Who is addressed anew is asked point by point like the others: for those that are still to come. */
async function divideFresh(
  { tx, now, today }: Call,
  proposal: fanout.Approvable,
  versionId: PlanVersionId,
  obligations: readonly Approving[],
): Promise<number> {
  const points = Map.groupBy(await listPoints(tx, versionId), ({ measureId }) => measureId);
  let divided = 0;
  for (const { stored, assign: fresh } of obligations) {
    const ofMeasure = points.get(stored.measureId);
    const last = ofMeasure?.at(-1);
    if (!ofMeasure || !last || fresh.length === 0) continue;
    const ahead = ofMeasure.filter(({ dueOn }) => dueOn >= today).map(({ id }) => id);
    const division = { itemId: stored.id, earlier: null, last: last.id, ahead };
    divided += await divideAssignments(tx, proposal, division, now);
  }
  return divided;
}

/**
 * A clause that demands a form opens its collection from the listed schools, whose accepted forms prove it.
 * (order 01-21/744, cl. 2.1)
 */
async function openDemanded(
  call: Call,
  library: FormLibrary,
  { act, schoolListId }: Approval,
  { demand: { formCode, dueOn }, item }: { readonly demand: Demand; readonly item: PlanItem },
  listedSchools: readonly Organization[],
): Promise<void> {
  const definition = library(formCode, 'latest');
  const campaignId = await openDemandedCampaign(
    call,
    {
      title: definition.title,
      source: `${act.number}, п. ${item.number}`,
      formCode: definition.code,
      formVersion: definition.version,
      dueOn,
      period: dueOn.slice(0, 4),
      chain: 'municipality',
      addressees: 'list',
      schoolListId,
    },
    listedSchools.flatMap(({ id: schoolId, municipality }) =>
      municipality ? [{ id: schoolId, municipality }] : [],
    ),
  );
  const { measureId } = item;
  await bindProofs(call.tx, { regionId: call.actor.regionId, measureId, kind: SET_ACCEPTED, campaignId });
}
