import { unattended } from '#domain/access/authorized.ts';
import { authorityReport, SCHOOL_WITHDRAWN, sameDeedAs } from '#domain/assignments/rules.closing.ts';
import { demandedPapers, evidenceOf } from '#domain/assignments/rules.evidence.ts';
import { assignmentFlow } from '#domain/assignments/rules.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { AssignmentId, PaperId } from '#domain/kernel/ids.ts';
import type { Call } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { makeStep, type Permitted, type Said } from './service.steps.ts';
import {
  countSchools,
  findAuthoritys,
  listFulfilling,
  listSameDeed,
  type SameDeed,
} from './store.closing.ts';
import { type AssignmentDetail, getAssignment } from './store.ts';

/** A report that the product writes by itself: it waits for its own acceptor, and keeps its own term. */
async function reportItself(
  call: Call,
  id: AssignmentId,
  saidOf: (row: AssignmentDetail) => Said,
): Promise<void> {
  const row = await getAssignment(call.tx, call.scope, call.today, id, 'lock');
  if (!assignmentFlow.available(row.status).includes('report')) return;
  const said = saidOf(row);
  await makeStep(call, unattended(row, 'report'), 'report', said);
  await writeJournal(call.tx, {
    regionId: call.actor.regionId,
    userId: call.actor.userId,
    event: 'assignment.reported',
    subject: `assignment:${id}`,
    detail: { follows: said.follows },
    businessAt: call.now,
    requestId: call.requestId,
  });
}

/** Assignments of the same organisation that the same deed closes: clause 2.2 with the first point of item 4. */
export async function listTogether(tx: Tx, row: AssignmentDetail): Promise<SameDeed[]> {
  const links = await listFulfilling(tx, row);
  const measures = sameDeedAs({ measureId: row.measureId, point: row.point?.number ?? null }, links);
  return measures.length === 0 ? [] : listSameDeed(tx, row, measures);
}

/** The same report for what else the deed closes; each waits for its own acceptor. */
export async function reportTogether(
  call: Call,
  row: Permitted<'report'>,
  said: Said,
  papers: readonly { readonly id: PaperId; readonly kind: PaperKind }[],
): Promise<void> {
  for (const { id } of await listTogether(call.tx, row))
    await reportItself(call, id, ({ demands, claim }) => ({
      ...said,
      ...evidenceOf(said.claim ?? claim, demandedPapers(demands), papers, said.lacks ?? []),
      follows: row.id,
    }));
}

/**
 * Once everything asked of the schools of a municipality is accepted or not required, the report of its authority on
 * the same obligation writes itself and waits for the ministry. (order 01-21/744, items 3, 12, 14)
 */
export async function reportForAuthority(call: Call, row: Permitted<'accept'>): Promise<void> {
  if (row.organization.kind !== 'school' || row.municipalityId === null) return;
  const id = await findAuthoritys(call.tx, row);
  const text = id && authorityReport(await countSchools(call.tx, row));
  if (text) await reportItself(call, id, () => ({ text, claim: 'done', follows: row.id }));
}

/** An authority's report that wrote itself does not outlive a decision of which it told. */
export async function reopenAuthority(call: Call, row: Permitted<'withdraw'>): Promise<void> {
  if (row.organization.kind !== 'school' || row.municipalityId === null) return;
  const id = await findAuthoritys(call.tx, row);
  if (!id) return;
  const own = await getAssignment(call.tx, call.scope, call.today, id, 'lock');
  if (own.status === 'reported' && own.lastAutomatic)
    await makeStep(call, unattended(own, 'reopen'), 'reopen', { text: SCHOOL_WITHDRAWN, follows: row.id });
}
