import type { FanOut } from '#domain/assignments/model.ts';
import { addresseesOf, obligationDueOn } from '#domain/assignments/rules.fanout.ts';
import { type Organization, type OrganizationKind, organizationKinds } from '#domain/directory/model.ts';
import { maxDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId, OrderId, OrganizationId, PlanId, SchoolListId } from '#domain/kernel/ids.ts';
import type { Period } from '#domain/plans/model.ts';
import { deriveObligations, undecidedFindings } from '#domain/plans/rules.approval.ts';
import { derivePeriod } from '#domain/plans/rules.overdue.ts';
import { getSchoolList, listMembers } from '#server/directory/store.school-lists.ts';
import { listOrganizationsByKind } from '#server/directory/store.ts';
import type { FormLibrary } from '#server/forms/routes.ts';
import type { Call } from '#server/lib/call.ts';
import * as plans from '#server/plans/store.ts';
import { openCampaign } from '#server/surveys/service.ts';
import { insertAssignments, type NewAssignment } from './store.ts';

const bodies = organizationKinds.filter(
  (kind): kind is Exclude<OrganizationKind, 'school'> => kind !== 'school',
);

export interface ApprovalPreview {
  readonly order: plans.StoredOrder;
  readonly fanOut: FanOut[];
  readonly listedSchools: readonly Organization[];
  readonly period: Period | null;
  readonly undecided: number;
}

/** Whom the order would address if it were approved now with this list of schools. */
export async function previewApproval(
  call: Call,
  orderId: OrderId,
  schoolListId: SchoolListId,
  lock?: 'lock',
): Promise<ApprovalPreview> {
  const { tx, scope, today, actor } = call;
  const order = await plans.getOrder(tx, orderId, lock);
  const decisions = plans.decisionsOf(await plans.listDecisions(tx, orderId));
  await getSchoolList(tx, scope, schoolListId);
  const listedSchools = await listMembers(tx, scope, schoolListId, today);
  const organizations = await listOrganizationsByKind(tx, actor.regionId, bodies, today);

  const obligations = deriveObligations(order.reading, decisions);
  const period = derivePeriod(obligations.filter((o) => o.item.kind === 'measure').map((o) => o.item.term));
  const fanOut = obligations.map(({ key, item }): FanOut => {
    const found = addresseesOf(item.responsible, order.reading.abbreviations, {
      organizations,
      listedSchools,
    });
    return {
      key,
      item,
      dueOn: obligationDueOn(item, period),
      addressees: found.organizations.map((o) => ({
        organization: { id: o.id, kind: o.kind, name: o.name },
        municipality: o.municipality,
      })),
      unresolved: [...found.unresolved],
    };
  });
  return {
    order,
    fanOut,
    listedSchools,
    period,
    undecided: undecidedFindings(order.reading, decisions).length,
  };
}

/**
 * Approves the roadmap: plan, assignments and the demanded collections appear together or not at all.
 * @throws AppError `conflict` while findings wait for a decision or when the order is approved already
 */
export async function approveOrder(
  call: Call,
  library: FormLibrary,
  orderId: OrderId,
  {
    schoolListId,
    excluded,
  }: { schoolListId: SchoolListId; excluded: readonly { key: string; organizationId: OrganizationId }[] },
): Promise<{ planId: PlanId; assignments: number }> {
  const { tx, actor, now, newId } = call;
  const { order, fanOut, listedSchools, period, undecided } = await previewApproval(
    call,
    orderId,
    schoolListId,
    'lock',
  );
  if (order.status === 'approved') throw new AppError('conflict', 'order.already_approved');
  if (undecided > 0) throw new AppError('conflict', 'order.undecided', { count: undecided });
  if (!period) throw new AppError('conflict', 'order.no_period');

  const planId = newId<'plan'>();
  const items = fanOut.map((one) => ({ ...one.item, id: newId<'plan_item'>() }));
  await plans.insertPlan(
    tx,
    {
      regionId: actor.regionId,
      id: planId,
      orderId,
      title: order.title,
      schoolListId,
      periodFrom: period.from,
      periodTo: items.flatMap((i) => i.hardDueOn ?? []).reduce(maxDate, period.to),
      approvedBy: actor.userId,
      approvedAt: now,
    },
    items,
  );
  await plans.setOrderApproved(tx, orderId);

  const leftOut = new Set(excluded.map((e) => `${e.key} ${e.organizationId}`));
  const assignments: NewAssignment[] = [];
  for (const [position, one] of fanOut.entries()) {
    const item = items[position];
    if (!item) continue;
    const campaignId = await demandForm(call, library, order, one, schoolListId, listedSchools);
    for (const { organization, municipality } of one.addressees) {
      if (leftOut.has(`${one.key} ${organization.id}`)) continue;
      assignments.push({
        id: newId(),
        planItemId: item.id,
        organizationId: organization.id,
        municipalityId: municipality?.id ?? null,
        dueOn: one.dueOn,
        campaignId,
      });
    }
  }
  await insertAssignments(tx, actor.regionId, assignments);
  call.note(`order:${orderId}`, { planId, assignments: assignments.length, excluded });
  return { planId, assignments: assignments.length };
}

/** A clause that demands a form opens its collection from the listed schools. (order 01-21/744, cl. 2.1) */
async function demandForm(
  call: Call,
  library: FormLibrary,
  order: plans.StoredOrder,
  { item, dueOn }: FanOut,
  schoolListId: SchoolListId,
  listedSchools: readonly Organization[],
): Promise<CampaignId | null> {
  if (item.formCode === null || dueOn === null) return null;
  const definition = library(item.formCode, 'latest');
  const id = call.newId<'campaign'>();
  await openCampaign(
    call,
    {
      id,
      title: definition.title,
      source: `${order.number}, п. ${item.number}`,
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
  return id;
}
