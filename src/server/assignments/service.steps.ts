import type { Authorized } from '#domain/access/authorized.ts';
import type { Lack } from '#domain/assignments/model.evidence.ts';
import type { AssignmentAction } from '#domain/assignments/model.ts';
import { assignmentFlow, stepOf } from '#domain/assignments/rules.ts';
import type { AssignmentId, PaperId } from '#domain/kernel/ids.ts';
import type { OwnFileId } from '#server/documents/store.ts';
import type { Call } from '#server/lib/call.ts';
import * as steps from './store.steps.ts';
import * as assignments from './store.ts';

/** What a person does, and what only the product does: `reopen` gives an authority back what its schools no longer prove. */
type Made = AssignmentAction | 'reopen';

export type Permitted<A extends Made> = Authorized<assignments.AssignmentDetail, A>;

export interface Said {
  readonly text: string;
  readonly fileIds?: readonly OwnFileId[];
  /** Of a report: what it proves itself by, and what it comes without. */
  readonly paperIds?: readonly PaperId[];
  readonly lacks?: readonly Lack[];
  /** Of a report; a decision leaves what the report says. */
  readonly claim?: assignments.AssignmentDetail['claim'];
  /** The assignment because of which the product makes the step by itself. */
  readonly follows?: AssignmentId;
}

/** A step in the history, and the state that it leads to. */
export async function makeStep(
  call: Call,
  row: Permitted<Made>,
  action: Made,
  { text, fileIds = [], paperIds = [], lacks = [], claim = row.claim, follows }: Said,
): Promise<void> {
  const [step, status] =
    action === 'reopen'
      ? (['reopened', 'assigned'] as const)
      : [stepOf[action], assignmentFlow.step(row.status, action)];
  const lacking = action === 'report' || action === 'reopen' ? lacks.map(({ kind }) => kind) : undefined;
  await assignments.setStatus(call.tx, row, { status, step, claim, lacks: lacking }, call.now);
  await steps.insertStep(call.tx, {
    paperIds,
    lacks,
    regionId: call.actor.regionId,
    id: call.newId(),
    assignmentId: row.id,
    planItemId: row.item.id,
    step,
    claim: action === 'report' ? claim : null,
    text,
    follows: follows ?? null,
    by: call.actor.userId,
    at: call.now,
    fileIds,
  });
}
