import { scopeOf } from '#domain/access/scope.ts';
import { acceptorOf, awaitingDecisionOf, reportedBy } from '#domain/assignments/access.ts';
import type { ControlStep } from '#domain/assignments/control/model.words.ts';
import type { AssignmentStanding, AssignmentTask, AssignmentWait } from '#domain/assignments/model.desk.ts';
import { termStates } from '#domain/assignments/model.ts';
import type { DeskPart, NextAction, Wait } from '#domain/kernel/next-action.ts';
import type { Call } from '#server/lib/call.ts';
import { dueIn, oldestOf, queueTask } from '#server/lib/next-action.ts';
import { listControlSteps } from './control/store.ts';
import { decidingOf } from './shifts/service.ts';
import { countRequests } from './shifts/store.ts';
import { countByTerm } from './store.counts.ts';
import { listAwaitedForms } from './store.desk.ts';
import { countAssignments, listAssignments } from './store.list.ts';
import { listReturnRemarks } from './store.steps.ts';
import type { AssignmentRecord } from './store.ts';

type Action = NextAction<AssignmentTask>;
type Part = DeskPart<AssignmentTask, AssignmentWait, AssignmentStanding>;

/** A desk shows what can be done today, not a register: the full lists are one click away. */
const SHOWN = 50;

/** What assignments ask of the person, which reports wait for others, and how far their own are. */
export async function assignmentsDesk(call: Call): Promise<Part> {
  const own = await ownAssignments(call);
  return {
    ...own,
    actions: [...own.actions, ...(await reportsToDecide(call)), ...(await shiftsToDecide(call))],
  };
}

async function ownAssignments(call: Call): Promise<Part> {
  const { tx, actor } = call;
  const reported = reportedBy(actor);
  const own = {
    organizationIds: actor.appointments.map((a) => a.organizationId),
    ...(reported !== 'both' && { laid: reported === 'laid' }),
  };
  const scope = scopeOf(actor, 'assignment.report');
  const counts = await countByTerm(tx, scope, call, own);
  if (counts.total === 0) return { actions: [] };
  const paging = { page: 1, pageSize: SHOWN };
  const { items } = await listAssignments(tx, scope, call, { ...own, open: true, ...paging });
  const sent =
    counts.reported > 0
      ? await listAssignments(tx, scope, call, { ...own, status: 'reported', ...paging })
      : { items: [] };
  const parts = termStates
    .flatMap((part) => (part === 'closed' ? [] : [{ part, count: counts.states[part] }]))
    .filter(({ count }) => count > 0);
  return {
    actions: await actionsOf(call, items),
    waits: sent.items.map((row) => waitOf(call, row)),
    standings: [{ kind: 'own_assignments', subjectId: null, title: '', parts }],
  };
}

const titleOf = ({ item }: AssignmentRecord) => `${item.number} ${item.title}`;

/** Words of the controller that wait for the executor. */
const asksSomething = new Set<ControlStep>(['reminded', 'explanation_asked']);

async function actionsOf({ tx, today }: Call, items: readonly AssignmentRecord[]): Promise<Action[]> {
  const idsOf = (some: readonly AssignmentRecord[]) => some.map(({ id }) => id);
  const remarks = await listReturnRemarks(tx, idsOf(items.filter(({ status }) => status === 'returned')));
  const collecting = items.filter(({ organization }) => organization.kind === 'municipal_authority');
  const awaited = await listAwaitedForms(tx, today, idsOf(collecting));
  const words = Map.groupBy(await listControlSteps(tx, idsOf(items)), ({ assignmentId }) => assignmentId);
  return items.map((item) => {
    const [word] = words.get(item.id) ?? [];
    const common = {
      ...(word && asksSomething.has(word.step) && { reminder: word.text }),
      title: titleOf(item),
      remark: remarks.get(item.id) ?? null,
      ...dueIn(item.dueOn, today),
    };
    const forms = awaited.get(item.id);
    if (!forms) return { ...common, kind: 'report_assignment', subjectId: item.id, count: 1 };
    return forms.count === 1
      ? { ...common, kind: 'await_form', subjectId: forms.formId, count: 1 }
      : { ...common, kind: 'await_forms', subjectId: forms.campaignId, count: forms.count };
  });
}

function waitOf(call: Call, row: AssignmentRecord): Wait<AssignmentWait> {
  return {
    kind: `report_at_${acceptorOf({ organizationKind: row.organization.kind, laidOnOfficer: row.laidOnOfficer })}`,
    subjectId: row.id,
    title: titleOf(row),
    count: 1,
    at: null,
    ...oldestOf(call, [row.reportedAt]),
    dueOn: null,
  };
}

async function reportsToDecide(call: Call): Promise<Action[]> {
  const { tx, actor } = call;
  const filter = awaitingDecisionOf(actor);
  const scope = scopeOf(actor, 'assignment.decide');
  const { count, oldest } = await countAssignments(tx, scope, call, filter);
  if (count === 0) return [];
  return [queueTask(call, 'decide_assignments', count, [oldest])];
}

async function shiftsToDecide(call: Call): Promise<Action[]> {
  const scope = scopeOf(call.actor, 'assignment.decide');
  const { count, oldest } = await countRequests(call.tx, scope, call.today, decidingOf(call));
  return count === 0 ? [] : [queueTask(call, 'decide_shifts', count, [oldest])];
}
