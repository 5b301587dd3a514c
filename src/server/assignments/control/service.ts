import { authorize } from '#domain/access/authorized.ts';
import { awaitingDecisionOf, canControl, canReport } from '#domain/assignments/access.ts';
import type { ControlDecision, RedRow } from '#domain/assignments/control/model.ts';
import type { ControlWord } from '#domain/assignments/control/model.words.ts';
import { openQuestion, refusalOfControl, stepOfAction } from '#domain/assignments/control/rules.ts';
import type { Outcome } from '#domain/assignments/model.ts';
import { dayIn, daysBetween } from '#domain/kernel/dates.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Call } from '#server/lib/call.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { mapPage, type Paging } from '#server/lib/list-page.ts';
import { chargedOf, setDayAtOnce } from '../shifts/service.ts';
import { countByTerm } from '../store.counts.ts';
import { type AssignmentFilter, countAssignments, listAssignments } from '../store.list.ts';
import { type AssignmentRecord, getAssignment } from '../store.ts';
import * as control from './store.ts';

const wordOf = ({
  assignmentId: _,
  at,
  ...word
}: Awaited<ReturnType<typeof control.listControlSteps>>[number]): ControlWord => ({
  ...word,
  at: at.toISOString(),
});

export async function listWords({ tx }: Pick<Call, 'tx'>, id: AssignmentId): Promise<ControlWord[]> {
  return (await control.listControlSteps(tx, [id])).map(wordOf);
}

export async function countControl(call: Call) {
  const { tx, actor, scope } = call;
  const { total, states } = await countByTerm(tx, scope, call);
  const { count } = await countAssignments(tx, scope, call, awaitingDecisionOf(actor));
  const { count: unproved } = await countAssignments(tx, scope, call, { unproved: true });
  return { total, states, toDecide: count, unproved };
}

/** Overdue assignments with why they are so: what is missing, the last word, and what was decided before. */
export async function listRed(
  call: Call,
  filter: Pick<AssignmentFilter, 'planItemId' | 'municipalityId' | 'search'> & Paging,
  present: (row: AssignmentRecord) => Omit<RedRow, 'version' | 'forms' | 'lastWord' | 'control'>,
): Promise<ListPage<RedRow>> {
  const { tx, scope, today, timeZone } = call;
  const page = await listAssignments(tx, scope, call, { ...filter, termState: 'overdue' });
  const ids = page.items.map(({ id }) => id);
  const words = Map.groupBy(await control.listControlSteps(tx, ids), ({ assignmentId }) => assignmentId);
  const last = new Map((await control.listLastWords(tx, ids)).map(({ id, ...word }) => [id, word]));
  const forms = new Map((await control.listFormCounts(tx, ids)).map(({ id, ...counts }) => [id, counts]));
  return mapPage(page, (row): RedRow => {
    const counts = forms.get(row.id);
    const word = last.get(row.id);
    return {
      ...present(row),
      version: row.version,
      forms: counts
        ? {
            total: counts.total,
            accepted: counts.accepted,
            waiting: counts.waiting,
            waitingDays: counts.oldest && daysBetween(dayIn(timeZone, counts.oldest), today),
          }
        : null,
      lastWord: word ? { text: word.text, by: word.by, at: word.at.toISOString() } : null,
      control: (words.get(row.id) ?? []).map(wordOf),
    };
  });
}

/** The same words to many: each by itself, one that is refused leaves the others. */
export async function decideControl(
  call: Call,
  ids: readonly AssignmentId[],
  decision: ControlDecision,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const id of [...new Set(ids)].sort())
    outcomes.push({ id, refusal: await decideOne(call, id, decision) });
  const done = outcomes.filter(({ refusal }) => refusal === null).map(({ id }) => id);
  call.note('assignments', {
    action: decision.action,
    assignments: done,
    refused: outcomes.length - done.length,
  });
  return outcomes;
}

async function decideOne(
  call: Call,
  id: AssignmentId,
  decision: ControlDecision,
): Promise<Outcome['refusal']> {
  const { tx, actor, now, newId, today } = call;
  const step = stepOfAction[decision.action];
  try {
    const found = await getAssignment(tx, call.scope, today, id, 'lock');
    const row = authorize(actor, found, 'control', (who, one) => canControl(who, chargedOf(one)));
    const refusal = refusalOfControl(row, decision, today);
    if (refusal) throw refused(refusal);
    const answerBy = decision.action === 'ask_explanation' ? decision.answerBy : null;
    await control.insertControlStep(tx, row, {
      regionId: actor.regionId,
      id: newId(),
      step,
      text: decision.text,
      answerBy,
      by: actor.userId,
      at: now,
    });
    if (decision.action === 'set_day') await setDayAtOnce(call, row, decision);
  } catch (error) {
    // A rule refuses before anything is written, so the transaction goes on with the others.
    if (!(error instanceof AppError)) throw error;
    call.refusedInside(error);
    return { reason: error.reason, detail: { ...error.detail } };
  }
  await writeJournal(tx, {
    regionId: actor.regionId,
    userId: actor.userId,
    event: 'control.decided',
    subject: `assignment:${id}`,
    detail: { step },
    businessAt: now,
    requestId: call.requestId,
  });
  return null;
}

/** @throws AppError `conflict` where nothing was asked, or it was answered already */
export async function explain(call: Call, id: AssignmentId, text: string): Promise<void> {
  const { tx, actor, now, newId } = call;
  const found = await getAssignment(tx, call.scope, call.today, id, 'lock');
  call.note(`assignment:${id}`);
  const row = authorize(actor, found, 'explain', (who, one) => canReport(who, chargedOf(one)));
  if (!openQuestion(await listWords(call, id))) throw new AppError('conflict', 'control.nothing_asked');
  await control.insertControlStep(tx, row, {
    regionId: actor.regionId,
    id: newId(),
    step: 'explained',
    text,
    answerBy: null,
    by: actor.userId,
    at: now,
  });
}
