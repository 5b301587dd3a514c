import type { FanOut, Unaddressed } from '#domain/approval/model.ts';
import { type Excluded, refusalOfApproval, unaddressedBy, withoutExcluded } from '#domain/approval/rules.ts';
import type { Organization } from '#domain/directory/model.ts';
import type { Act } from '#domain/documents/model.act.ts';
import { maxDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId, FileId, PlanId, PlanVersionId, SchoolListId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';

import { comparedItem, differenceOf } from '#domain/plans/rules.difference.ts';
import { requireOwnFiles } from '#server/documents/store.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { insertLink, listLinks } from '#server/plans/store.links.ts';
import { insertPlan, insertVersion } from '#server/plans/store.versions.ts';
import { openDemandedCampaign } from '#server/surveys/service.campaigns.ts';
import { type Preview, previewProposal } from './service.preview.ts';
import type { Proposal } from './service.proposals.ts';
import * as fanout from './store.ts';

type FanOutItem = fanout.FanOutSet['items'][number];
type FanOutOrganization = fanout.FanOutSet['organizations'][number];

export interface Approval {
  readonly schoolListId: SchoolListId;
  readonly act: Act;
  readonly actFileId: FileId | null;
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

/**
 * Approves a version: it, its assignments and the demanded collections appear together or not at all. A
 * correction moves the assignments that survive, with their history, and closes the open ones that it drops.
 * @throws AppError `conflict` where a finding waits, an obligation would go to nobody unconfirmed, no term gives the
 * plan a period, or another version was approved meanwhile; `stale` where what was confirmed is addressed otherwise by now
 */
export async function approveProposal(
  call: Call,
  library: FormLibrary,
  proposal: Proposal,
  approval: Approval,
): Promise<Approved> {
  const { tx, actor, now, newId } = call;
  await requireOwnFiles(tx, actor.userId, approval.actFileId === null ? [] : [approval.actFileId]);
  const preview = await previewProposal(call, proposal, approval.schoolListId);
  const { period, fanOut } = preview;
  const excluded = approval.excluded ?? stillLeftOut(fanOut);
  const addressed = withoutExcluded(fanOut, excluded);
  const refused = refusalOfApproval({
    undecided: proposal.undecided,
    unaddressed: unaddressedBy(addressed),
    confirmed: approval.unaddressed,
  });
  if (refused) throw new AppError(refused.code, refused.reason, refused.detail);
  if (!period) throw new AppError('conflict', 'order.no_period');

  const planId = proposal.corrects?.plan.id ?? newId<'plan'>();
  const number = (proposal.corrects?.plan.version.number ?? 0) + 1;
  const versionId = newId<'plan_version'>();
  const items = proposal.obligations.map(({ item, measureId, derivedFrom }): PlanItem => {
    const id = newId<'plan_item'>();
    return { ...item, id, measureId: measureId ?? newId<'measure'>(), derivedFrom };
  });
  if (!proposal.corrects) {
    const { title, previousPlanId } = proposal;
    await insertPlan(tx, { regionId: actor.regionId, id: planId, title, previousPlanId });
  }
  const { act, actFileId, summary, schoolListId } = approval;
  const lastDay = items.flatMap((item) => item.hardDueOn ?? []).reduce(maxDate, period.to);
  await insertVersion(
    tx,
    {
      ...{ regionId: actor.regionId, id: versionId, planId, number, orderId: proposal.orderId },
      ...{ act, actFileId, summary, schoolListId, legend: proposal.legend },
      excluded: excluded.flatMap(({ key, organizationId }) => {
        const measureId = items[fanOut.findIndex((one) => one.key === key)]?.measureId;
        return measureId ? [{ measureId, organizationId }] : [];
      }),
      ...{ period: { from: period.from, to: lastDay }, approvedBy: actor.userId, approvedAt: now },
    },
    items,
  );
  await repeatLinks(call, proposal, planId, items);
  const target = { ...preview, fanOut: addressed };
  const moved = await carryOver(call, proposal, target, items, summary);
  const assignments = await assign(call, library, proposal, approval, target, items);
  return { planId, versionId, version: number, assignments, ...moved };
}

/** Links between measures of the earlier year's plan hold between those that repeat them. */
async function repeatLinks(
  { tx, actor, now, newId }: Call,
  { previousPlanId, obligations }: Proposal,
  planId: PlanId,
  items: readonly PlanItem[],
): Promise<void> {
  if (previousPlanId === null) return;
  const next = new Map(obligations.map(({ repeats }, at) => [repeats, items[at]?.measureId]));
  const made = { regionId: actor.regionId, planId, by: actor.userId, at: now };
  for (const { kind, measure, target, note } of await listLinks(tx, previousPlanId)) {
    const [measureId, targetId] = [next.get(measure.measureId), next.get(target.measureId)];
    if (!measureId || !targetId) continue;
    await insertLink(tx, { ...made, id: newId<'plan_link'>(), kind, measureId, targetId, note });
  }
}

const stillLeftOut = (fanOut: readonly FanOut[]): Excluded[] =>
  fanOut.flatMap(({ key, leftOut }) => leftOut.map((organizationId) => ({ key, organizationId })));

/** What the version in force assigned: closed where it is dropped, moved where it goes on. */
async function carryOver(
  call: Call,
  proposal: Proposal,
  preview: Preview,
  items: readonly PlanItem[],
  summary: string,
): Promise<{ kept: number; closed: number }> {
  const { tx, actor, now, newId } = call;
  const before = proposal.corrects?.items ?? [];
  if (before.length === 0) return { kept: 0, closed: 0 };
  const after = new Map(items.map((item, at) => [item.measureId, { item, one: preview.fanOut[at] }]));
  const closed = [];
  for (const old of before) {
    if (!preview.held.get(old.measureId)?.some((a) => a.isOpen)) continue;
    const addressed = after.get(old.measureId)?.one?.addressees.map((a) => a.organization.id) ?? [];
    closed.push(...(await fanout.closeAssignments(tx, old.id, addressed)));
  }
  const moves = before.flatMap((old) => {
    const next = after.get(old.measureId);
    return next ? [{ from: old.id, to: next.item.id, dueOn: next.one?.dueOn ?? null }] : [];
  });
  const moved = await fanout.moveAssignments(tx, moves);
  const changed = new Set(
    differenceOf(before.map(comparedItem), items.map(comparedItem))
      .filter(({ change }) => change === 'changed')
      .map(({ after: item }) => item?.key),
  );
  const reworded = new Set(items.filter((item) => changed.has(item.measureId)).map((item) => item.id));
  const stepsOf = (rows: typeof moved) =>
    rows.map(({ id: assignmentId, planItemId }) => ({ id: newId(), assignmentId, planItemId }));
  const step = { regionId: actor.regionId, text: summary, by: actor.userId, at: now };
  await fanout.insertSteps(tx, stepsOf(closed), { ...step, step: 'closed' });
  const touched = moved.filter((row) => reworded.has(row.planItemId));
  await fanout.insertSteps(tx, stepsOf(touched), { ...step, step: 'corrected' });
  return { kept: moved.length, closed: closed.length };
}

async function assign(
  call: Call,
  library: FormLibrary,
  proposal: Proposal,
  { schoolListId, act }: Approval,
  { fanOut, held, listedSchools }: Preview,
  items: readonly PlanItem[],
): Promise<number> {
  const sets = new Map<string, { items: FanOutItem[]; organizations: FanOutOrganization[] }>();
  let assigned = 0;
  for (const [position, one] of fanOut.entries()) {
    const item = items[position];
    if (!item) continue;
    const now = held.get(item.measureId);
    const goesOn = proposal.obligations[position]?.measureId != null;
    const campaignId = goesOn
      ? (now?.find((a) => a.campaignId !== null)?.campaignId ?? null)
      : await demandForm(call, library, act, one, schoolListId, listedSchools);
    const has = new Set(now?.map((a) => a.organizationId));
    const organizations = one.addressees
      .filter(({ organization }) => !has.has(organization.id))
      .map(({ organization, municipality }) => ({
        id: organization.id,
        municipalityId: municipality?.id ?? null,
      }));
    if (organizations.length === 0) continue;
    assigned += organizations.length;
    const key = organizations.map(({ id }) => id).join();
    const set = sets.get(key) ?? { items: [], organizations };
    set.items.push({ id: item.id, dueOn: one.dueOn, campaignId });
    sets.set(key, set);
  }
  for (const set of sets.values()) await fanout.insertAssignments(call.tx, call.actor.regionId, set);
  return assigned;
}

/** A clause that demands a form opens its collection from the listed schools. (order 01-21/744, cl. 2.1) */
async function demandForm(
  call: Call,
  library: FormLibrary,
  act: Act,
  { item, dueOn }: FanOut,
  schoolListId: SchoolListId,
  listedSchools: readonly Organization[],
): Promise<CampaignId | null> {
  if (item.formCode === null || dueOn === null) return null;
  const definition = library(item.formCode, 'latest');
  return openDemandedCampaign(
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
}
