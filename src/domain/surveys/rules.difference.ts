import type { Answers, CellKey, FindingComments, FormDefinition } from '#domain/forms/model.ts';
import { listCells, patternOf } from '#domain/forms/rules.cells.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import type { Difference } from './model.review.ts';

export interface SentDocument {
  readonly answers: Answers;
  readonly comments: FindingComments;
}

/** Exactly what differs between two states of one form, cell by cell, in printed order. */
export function differenceOf(
  def: FormDefinition,
  before: SentDocument,
  after: SentDocument,
): Pick<Difference, 'cells' | 'comments'> {
  const places = new Map(listCells(def).map(({ key }, place) => [key, place]));
  const placeOf = (cell: CellKey) => places.get(patternOf(cell)) ?? places.size;
  const cells = keysOf(before.answers, after.answers)
    .map((cell) => ({ cell, before: before.answers[cell] ?? null, after: after.answers[cell] ?? null }))
    .filter((one) => !sameAnswer(one.before, one.after))
    .sort((a, b) => placeOf(a.cell) - placeOf(b.cell) || (a.cell < b.cell ? -1 : 1));
  const comments = keysOf(before.comments, after.comments)
    .map((key) => ({ key, before: before.comments[key] ?? null, after: after.comments[key] ?? null }))
    .filter((one) => one.before !== one.after);
  return { cells, comments };
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
