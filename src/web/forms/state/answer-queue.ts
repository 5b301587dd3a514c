import type { CellConflict } from '#domain/forms/model.merge.ts';
import type { CellChange } from '#domain/forms/model.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import { type Based, type QueueOptions, SaveQueue, type SaveReply } from '#web/lib/save-queue.ts';

/** A changed cell on its way. */
export type PendingChange = Based<CellChange>;
export type AnswersReply = SaveReply<CellConflict>;
/** What of a form is not saved yet, by cells. */
export type AnswerQueue = SaveQueue<CellChange, CellConflict>;

/** One request holds so many cells: full of the longest texts they are still fewer bytes than the server takes. */
const CELLS_AT_ONCE = 500;

export function answerQueue(
  owner: Omit<QueueOptions<CellChange, CellConflict>, 'keyOf' | 'isSame' | 'atOnce'>,
): AnswerQueue {
  return new SaveQueue({ ...owner, keyOf: ({ cell }) => cell, isSame: sameAnswer, atOnce: CELLS_AT_ONCE });
}
