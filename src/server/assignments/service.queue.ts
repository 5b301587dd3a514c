import type { Outcome, WaitingReport } from '#domain/assignments/model.ts';
import { drawnOf } from '#domain/assignments/rules.drawing.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import type { Call } from '#server/lib/call.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { accept, presentRow, takeAssignment } from './service.ts';
import type { WaitingRecord } from './store.queue.ts';

export const presentWaiting = (row: WaitingRecord, call: Call): WaitingReport => ({
  ...presentRow(row, call),
  version: row.version,
  reportedAt: row.reportedAt.toISOString(),
});

interface Wanted {
  readonly id: AssignmentId;
  readonly version: number;
}

/** Each report by itself: one that is refused leaves the others accepted, a tenth is drawn for a closer look. Locked in one order, whoever asks. */
export async function acceptTogether(
  call: Call,
  wanted: readonly Wanted[],
  text: string,
): Promise<Outcome[]> {
  const once = [...new Map(wanted.map((one) => [one.id, one])).values()];
  const drawn = new Set(drawnOf(once));
  const outcomes: Outcome[] = [];
  for (const one of once.sort((a, b) => (a.id < b.id ? -1 : 1)))
    outcomes.push({
      id: one.id,
      refusal: drawn.has(one) ? { reason: 'assignment.drawn', detail: {} } : await acceptOne(call, one, text),
    });
  const done = outcomes.filter(({ refusal }) => refusal === null).map(({ id }) => id);
  call.note('assignments', { assignments: done, refused: outcomes.length - done.length });
  return outcomes;
}

async function acceptOne(call: Call, one: Wanted, text: string): Promise<Outcome['refusal']> {
  try {
    await accept(call, await takeAssignment(call, one.id, 'accept', one), text);
  } catch (error) {
    // A rule refuses before anything is written, so the transaction goes on with the other reports.
    if (!(error instanceof AppError)) throw error;
    call.refusedInside(error);
    return { reason: error.reason, detail: { ...error.detail } };
  }
  await writeJournal(call.tx, {
    regionId: call.actor.regionId,
    userId: call.actor.userId,
    event: 'assignment.accepted',
    subject: `assignment:${one.id}`,
    businessAt: call.now,
    requestId: call.requestId,
  });
  return null;
}
