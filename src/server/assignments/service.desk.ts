import { holds } from '#domain/access/actor.ts';
import { scopeOf } from '#domain/access/scope.ts';
import { acceptorsOf } from '#domain/assignments/access.ts';
import { type DeskAction, type MeasureState, measureStates } from '#domain/assignments/model.ts';
import { sortDesk } from '#domain/assignments/rules.desk.ts';
import { measureStateOf } from '#domain/assignments/rules.ts';
import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { PlanVersionId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.approval.ts';
import { reviewScope } from '#domain/surveys/access.ts';
import { campaignChains, type SurveyAction } from '#domain/surveys/model.ts';
import { availableActions } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { listOrderRows } from '#server/plans/service.orders.ts';
import { listItems, listPlans } from '#server/plans/store.versions.ts';
import { decidingScopes } from '#server/surveys/service.change-requests.ts';
import { presentHead } from '#server/surveys/service.ts';
import { listRequests } from '#server/surveys/store.change-requests.ts';
import { listReminders } from '#server/surveys/store.reminders.ts';
import { type FormHead, listForms } from '#server/surveys/store.ts';
import { countAssignments, listAssignments } from './store.list.ts';
import { listReturnRemarks } from './store.steps.ts';
import { type CountRow, countStates } from './store.ts';

/** A desk shows what can be done today, not a register: the full lists are one click away. */
const SHOWN = 50;

/** What the person must do next; what hurts first stands first. */
export async function deskActions(call: Call): Promise<DeskAction[]> {
  const parts = [
    await formsToFill(call),
    await formsToReview(call),
    await changesToDecide(call),
    await ownAssignments(call),
    await reportsToDecide(call),
    await ordersToReview(call),
  ];
  return sortDesk(parts.flat());
}

const due = (dueOn: LocalDate | null, today: LocalDate) => ({
  dueOn,
  daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
});

/** A queue of others' work: its terms were theirs. */
const undated = { dueOn: null, daysLeft: null };

/** Of who answers for the form and sends it: a guest of one section has no desk. */
async function formsToFill({ tx, actor, today }: Call): Promise<DeskAction[]> {
  if (!holds(actor, 'survey.submit')) return [];
  const forms = (await listForms(tx, scopeOf(actor, 'survey.submit'), {})).filter((form) =>
    availableActions(form).includes('fill'),
  );
  const reminders = await listReminders(
    tx,
    forms.map(({ id }) => id),
  );
  return forms.map((form) => ({
    kind: 'fill_form',
    subjectId: form.id,
    title: form.campaign.title,
    remark: form.returnReason,
    reminder: reminders.get(form.id)?.text,
    count: 1,
    ...due(form.dueOn, today),
  }));
}

async function formsToReview(call: Call): Promise<DeskAction[]> {
  const { tx, actor, today } = call;
  if (!holds(actor, 'survey.review')) return [];
  const forms: FormHead[] = [];
  for (const chain of campaignChains) {
    forms.push(...(await listForms(tx, reviewScope(actor, chain), { chain })));
  }
  return [...Map.groupBy(forms, (form) => form.campaign.id).values()].flatMap((ofCampaign): DeskAction[] => {
    const campaign = ofCampaign[0]?.campaign;
    if (!campaign) return [];
    const can = (action: SurveyAction) =>
      ofCampaign.filter((form) => availableActions(form).includes(action));
    const waiting = can('accept').length;
    const overdue = can('submit').filter((form) => presentHead(form, call).timeliness === 'overdue').length;
    const queue = {
      subjectId: campaign.id,
      title: campaign.title,
      remark: null,
    };
    return [
      ...(waiting > 0 ? [{ ...queue, ...undated, kind: 'review_forms' as const, count: waiting }] : []),
      ...(overdue > 0
        ? [{ ...queue, ...due(campaign.dueOn, today), kind: 'late_forms' as const, count: overdue }]
        : []),
    ];
  });
}

/** Corrections of accepted forms that the other side proposed. */
async function changesToDecide(call: Call): Promise<DeskAction[]> {
  if (!holds(call.actor, 'survey.change')) return [];
  const filter = { status: 'open', deciding: decidingScopes(call), page: 1, pageSize: 1 } as const;
  const { total: count } = await listRequests(call.tx, scopeOf(call.actor, 'survey.read'), filter);
  return count === 0
    ? []
    : [{ kind: 'decide_changes', subjectId: null, title: '', remark: null, count, ...undated }];
}

async function ownAssignments({ tx, actor, today }: Call): Promise<DeskAction[]> {
  const organizationIds = actor.appointments.map((a) => a.organizationId);
  const scope = scopeOf(actor, 'assignment.report');
  const { items } = await listAssignments(tx, scope, today, {
    organizationIds,
    open: true,
    page: 1,
    pageSize: SHOWN,
  });
  const remarks = await listReturnRemarks(
    tx,
    items.filter((item) => item.status === 'returned').map((item) => item.id),
  );
  return items.map((item) => ({
    kind: 'report_assignment',
    subjectId: item.id,
    title: `${item.item_number} ${item.item_title}`,
    remark: remarks.get(item.id) ?? null,
    count: 1,
    ...due(item.due_on, today),
  }));
}

async function reportsToDecide({ tx, actor, today }: Call): Promise<DeskAction[]> {
  const filter = { acceptors: acceptorsOf(actor), notReportedBy: actor.userId };
  const count = await countAssignments(tx, scopeOf(actor, 'assignment.decide'), today, filter);
  if (count === 0) return [];
  return [
    {
      kind: 'decide_assignments',
      subjectId: null,
      title: '',
      remark: null,
      count,
      ...undated,
    },
  ];
}

async function ordersToReview({ tx, actor }: Call): Promise<DeskAction[]> {
  if (!holds(actor, 'order.import')) return [];
  const reviewed = await listOrderRows(tx, 'review');
  return reviewed.map(({ id, number, undecided }) => ({
    ...{ kind: 'review_order' as const, subjectId: id, title: `№ ${number}`, remark: null, count: undecided },
    ...undated,
  }));
}

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
  const counted = await countStates(
    call.tx,
    scopeOf(call.actor, 'assignment.read'),
    call.today,
    versionId,
    'item',
  );
  return items.map((item) => {
    const counts = counted.find((row) => row.itemId === item.id) ?? { ...nothing, itemId: item.id };
    return { item, counts, state: measureStateOf(counts, counts.dueOn) };
  });
}

/** The whole programme in one sentence and its red list; for those who watch the region. */
export async function watchMeasures(call: Call) {
  const known = await listPlans(call.tx);
  // A plan approved ahead does not hide the one that is being carried out.
  const plan = known.find(({ periodFrom }) => periodFrom <= call.today) ?? known[0];
  const watches = scopeOf(call.actor, 'assignment.read').grants.some((grant) => grant.kind === 'region');
  if (!plan || !watches) return { measures: null, red: [] };
  const rows = await planStates(call, plan.version.id, await listItems(call.tx, plan.version.id));
  const measures = Object.fromEntries(measureStates.map((state) => [state, 0])) as Record<
    MeasureState,
    number
  >;
  for (const row of rows) if (row.item.kind === 'measure') measures[row.state] += 1;
  const red = rows
    .filter((row) => row.state === 'overdue')
    .map(({ item, counts }) => ({
      item,
      counts,
      dueOn: counts.dueOn,
      daysLate: counts.dueOn ? daysBetween(counts.dueOn, call.today) : 0,
    }))
    .toSorted((a, b) => b.daysLate - a.daysLate);
  return { measures, red };
}
