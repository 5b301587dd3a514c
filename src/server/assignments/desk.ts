import { scopeOf } from '#domain/access/scope.ts';
import { acceptorsOf } from '#domain/assignments/access.ts';
import type { AssignmentTask } from '#domain/assignments/model.desk.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import type { Call } from '#server/lib/call.ts';
import { dueIn, undated } from '#server/lib/next-action.ts';
import { countAssignments, listAssignments } from './store.list.ts';
import { listReturnRemarks } from './store.steps.ts';

type Action = NextAction<AssignmentTask>;

/** A desk shows what can be done today, not a register: the full lists are one click away. */
const SHOWN = 50;

/** What assignments ask of the person. */
export async function assignmentsDesk(call: Call): Promise<Action[]> {
  return [...(await ownAssignments(call)), ...(await reportsToDecide(call))];
}

async function ownAssignments(call: Call): Promise<Action[]> {
  const { tx, actor, today } = call;
  const organizationIds = actor.appointments.map((a) => a.organizationId);
  const scope = scopeOf(actor, 'assignment.report');
  const { items } = await listAssignments(tx, scope, call, {
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
    title: `${item.item.number} ${item.item.title}`,
    remark: remarks.get(item.id) ?? null,
    count: 1,
    ...dueIn(item.dueOn, today),
  }));
}

async function reportsToDecide(call: Call): Promise<Action[]> {
  const { tx, actor } = call;
  const filter = { acceptors: acceptorsOf(actor), notReportedBy: actor.userId };
  const count = await countAssignments(tx, scopeOf(actor, 'assignment.decide'), call, filter);
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
