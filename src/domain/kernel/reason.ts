import { textSchema } from './written.ts';

/** Words that somebody will act on, a reason, a report, a reminder: fewer signs than this say nothing. */
export const SHORTEST_REASON = 5;
/** Words at one cell, a remark or an explanation: «см. п. 3», «нет». */
export const SHORTEST_NOTE = 3;

export const wordsSchema = (longest: number) => textSchema(SHORTEST_REASON, longest);
export const reasonSchema = wordsSchema(2000);
export const noteSchema = (longest: number) => textSchema(SHORTEST_NOTE, longest);

/** Whether the words are enough to be sent; the same greys the button and makes the server refuse. */
export const isReason = (words: string): boolean => words.trim().length >= SHORTEST_REASON;
export const isNote = (words: string): boolean => words.trim().length >= SHORTEST_NOTE;
