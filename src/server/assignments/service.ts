import { authorize } from '#domain/access/authorized.ts';
import { scopeOf } from '#domain/access/scope.ts';
import { acceptorOf, canDo, canReport, type DecidedSubject } from '#domain/assignments/access.ts';
import { openQuestion } from '#domain/assignments/control/rules.ts';
import type { Lack } from '#domain/assignments/model.evidence.ts';
import type { Assignment, AssignmentAction, AssignmentRow, ReportClaim } from '#domain/assignments/model.ts';
import {
  demandedPapers,
  evidenceOf,
  refusalOfAcceptance,
  refusalOfEvidence,
} from '#domain/assignments/rules.evidence.ts';
import { collectionOf, wantedProofs } from '#domain/assignments/rules.proofs.ts';
import {
  assignmentFlow,
  type LastStep,
  refusalOfReport,
  termStateOf,
  timelinessOfReport,
  withdrawableUntil,
  withdrawalRefusal,
} from '#domain/assignments/rules.ts';
import type { Proof } from '#domain/documents/model.proofs.ts';
import { dayIn, daysBetween } from '#domain/kernel/dates.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import type { AssignmentId, FileId, PaperId } from '#domain/kernel/ids.ts';
import type { ProgressCounts } from '#domain/surveys/model.ts';
import { expectedForms, isWholeSet } from '#domain/surveys/rules.ts';
import { listUsable } from '#server/documents/papers/store.ts';
import { listProofs } from '#server/documents/store.proofs.ts';
import { getOwnFiles } from '#server/documents/store.ts';
import type { Call } from '#server/lib/call.ts';
import { noteSet } from '#server/surveys/service.proofs.ts';
import { listProgress, totalProgress } from '#server/surveys/store.progress.ts';
import { listWords } from './control/service.ts';
import { listTogether, reopenAuthority, reportForAuthority, reportTogether } from './service.closing.ts';
import { makeStep, type Permitted } from './service.steps.ts';
import { presentShifts } from './shifts/service.ts';
import * as steps from './store.steps.ts';
import * as assignments from './store.ts';

const subjectOf = ({
  organization,
  municipalityId,
  laidOnOfficer,
  reportedBy,
  lastBy,
}: assignments.AssignmentDetail): DecidedSubject => ({
  organizationId: organization.id,
  organizationKind: organization.kind,
  laidOnOfficer,
  municipalityId,
  reportedBy,
  lastBy,
});

const lastStepOf = ({ lastStep, lastAt }: assignments.AssignmentDetail): LastStep | null =>
  lastStep && lastAt && { step: lastStep, at: lastAt };

export function presentRow(
  row: assignments.AssignmentRecord,
  { today, timeZone }: Pick<Call, 'today' | 'timeZone'>,
): AssignmentRow {
  const { id, item, point, organization, municipality, status, claim, dueOn, lacks, shifted } = row;
  const { reportedAt, firstReportedAt } = row;
  const standing = {
    status,
    claim,
    dueOn,
    firstReportedOn: firstReportedAt && dayIn(timeZone, firstReportedAt),
    reportedOn: reportedAt && dayIn(timeZone, reportedAt),
  };
  const timeliness = timelinessOfReport(standing, today);
  return {
    id,
    item,
    point,
    organization,
    municipality,
    status,
    claim,
    dueOn,
    termState: termStateOf(standing, today),
    daysLate: timeliness?.days ?? 0,
    firstInTime: timeliness?.firstInTime ?? false,
    lacks,
    shifted,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
  };
}

export async function presentAssignment(call: Call, id: AssignmentId): Promise<Assignment> {
  const { tx, actor, today } = call;
  const row = await assignments.getAssignment(tx, scopeOf(actor, 'assignment.read'), today, id);
  const files = await steps.listStepFiles(tx, id);
  const collection = await progressOf(call, row);
  const actions = availableTo(call, row);
  const control = await listWords(call, id);
  return {
    ...presentRow(row, call),
    version: row.version,
    order: row.order,
    plan: row.plan,
    responsible: row.responsible,
    campaignId: collectionOf(row.bindings),
    proofs: await proofsOf(call, row),
    steps: (await steps.listSteps(tx, id)).map((step) => ({
      step: step.step,
      text: step.text,
      claim: step.claim,
      automatic: step.automatic,
      by: step.by,
      at: step.at.toISOString(),
      version: step.version,
      item: step.item,
      papers: step.papers,
      lacks: step.lacks,
      files: files.filter((f) => f.stepId === step.id).map(({ stepId: _, ...file }) => file),
    })),
    acceptedBy: acceptorOf(subjectOf(row)),
    actions,
    mayBeNotRequired: row.mayBeNotRequired,
    ...(await presentShifts(call, row)),
    consent: row.consent,
    control,
    mayExplain: openQuestion(control) !== null && canReport(actor, subjectOf(row)),
    together: actions.includes('report') ? await listTogether(tx, row) : [],
    withdrawableUntil: actions.includes('withdraw')
      ? (withdrawableUntil(lastStepOf(row))?.toISOString() ?? null)
      : null,
    demanded: demandedPapers(row.demands),
    reportBlocked: collection && !isWholeSet(collection) ? 'assignment.forms_not_accepted' : null,
    collection,
  };
}

function availableTo({ actor, now }: Call, row: assignments.AssignmentDetail): AssignmentAction[] {
  return assignmentFlow
    .available(row.status)
    .filter((action) => canDo(action)(actor, subjectOf(row)))
    .filter((action) => action !== 'withdraw' || !withdrawalRefusal(lastStepOf(row), now));
}

/** What features have noted in favour of the assignment, whenever they did. */
function proofsOf({ tx, actor }: Call, row: assignments.AssignmentDetail): Promise<Proof[]> {
  const executor = { organizationId: row.organization.id, municipalityId: row.municipalityId };
  return listProofs(tx, scopeOf(actor, 'assignment.read'), wantedProofs(row.bindings, executor));
}

/** The forms that the assignment is fulfilled by: those of the organisation's municipality. (cl. 2.1) */
async function progressOf(call: Call, row: assignments.AssignmentDetail): Promise<ProgressCounts | null> {
  const campaignId = collectionOf(row.bindings);
  if (campaignId === null || row.municipalityId === null) return null;
  const scope = scopeOf(call.actor, 'assignment.read');
  return totalProgress(await listProgress(call.tx, scope, campaignId, call, row.municipalityId));
}

/**
 * The only way to a change of an assignment: locks it and proves that the person may do this, that they saw its present
 * state, and that the status allows it.
 * @throws AppError `not_found`, `forbidden`, `stale`, `conflict`
 */
export async function takeAssignment<A extends AssignmentAction>(
  call: Call,
  id: AssignmentId,
  action: A,
  said: { readonly version: number },
): Promise<Permitted<A>> {
  const row = await assignments.getAssignment(call.tx, call.scope, call.today, id, 'lock');
  call.note(`assignment:${id}`);
  const permitted = authorize(call.actor, row, action, (actor, subject) =>
    canDo(action)(actor, subjectOf(subject)),
  );
  if (row.version !== said.version) throw new AppError('stale', 'assignment.stale', { version: row.version });
  assignmentFlow.step(row.status, action);
  return permitted;
}

interface Reported {
  readonly text: string;
  readonly claim: ReportClaim;
  readonly fileIds: readonly FileId[];
  readonly paperIds: readonly PaperId[];
  readonly lacks: readonly Lack[];
}

/**
 * Reports fulfilment. Clause 2.1 can be reported, and accepted, only once every listed school's form of the
 * municipality is accepted. (order 01-21/744, cl. 2.1)
 */
export async function report(
  call: Call,
  row: Permitted<'report'>,
  { text, claim, fileIds, paperIds, lacks }: Reported,
): Promise<void> {
  const papers = await listUsable(call.tx, [row.organization.id], paperIds);
  if (papers.length < new Set(paperIds).size) throw new AppError('invalid', 'paper.not_usable');
  const demanded = demandedPapers(row.demands);
  const refusal = refusalOfReport(claim, text) ?? refusalOfEvidence(claim, demanded, papers, lacks);
  if (refusal) throw refused(refusal);
  const attached = await getOwnFiles(call.tx, call.actor.userId, fileIds);
  if (claim === 'done') await requireComplete(call, row);
  const said = { text, fileIds: attached, claim, ...evidenceOf(claim, demanded, papers, lacks) };
  await makeStep(call, row, 'report', said);
  await reportTogether(call, row, said, papers);
}

export async function accept(call: Call, row: Permitted<'accept'>, text: string): Promise<void> {
  const refusal = row.claim === 'done' ? refusalOfAcceptance(row.lacks, text) : undefined;
  if (refusal) throw refused(refusal);
  if (row.claim === 'done') await requireComplete(call, row);
  await makeStep(call, row, 'accept', { text });
  await reportForAuthority(call, row);
}

export async function sendBack(call: Call, row: Permitted<'return'>, reason: string): Promise<void> {
  await makeStep(call, row, 'return', { text: reason });
}

/**
 * The report waits again, as it was sent.
 * @throws AppError `conflict` where something followed the decision, or too much time
 */
export async function withdraw(call: Call, row: Permitted<'withdraw'>): Promise<void> {
  const refusal = withdrawalRefusal(lastStepOf(row), call.now);
  if (refusal) throw refused(refusal);
  await makeStep(call, row, 'withdraw', { text: '' });
  await reopenAuthority(call, row);
}

/** A set that the closing of a school made whole is proved from this step on: nobody accepted a form then. */
async function requireComplete(call: Call, row: assignments.AssignmentDetail): Promise<void> {
  const collection = await progressOf(call, row);
  if (!collection) return;
  if (!isWholeSet(collection))
    throw new AppError('conflict', 'assignment.forms_not_accepted', {
      ...collection,
      expected: expectedForms(collection),
    });
  const campaignId = collectionOf(row.bindings);
  if (campaignId && row.municipalityId) await noteSet(call, campaignId, row.municipalityId);
}
