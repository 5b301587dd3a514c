import type { FindingComments } from '#domain/forms/model.ts';
import { cellOfComment } from '#domain/forms/rules.check.ts';
import { AppError } from '#domain/kernel/errors.ts';

declare const cut: unique symbol;

/** What its reader may see of a form. Only `seenHead` and `seenForm` make one, and nothing else is presented. */
export type Visible<T> = T & {
  /** The section to which a guest is limited; null for everybody who works with whole forms. */
  readonly only: string | null;
  readonly [cut]: true;
};

interface Head {
  readonly returnReason: string | null;
}

interface Document extends Head {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly cellVersions: Readonly<Record<string, number>>;
  readonly comments: FindingComments;
  readonly carried: {
    readonly cells: Readonly<Record<string, unknown>>;
    readonly confirmed: readonly string[];
  };
}

/** Without what was said about the form as a whole, where the reader is a guest of one section. */
export function seenHead<T extends Head>(form: T, only: string | null): Visible<T> {
  const { returnReason } = form;
  return { ...form, returnReason: only === null ? returnReason : null, only } as Visible<T>;
}

/** A guest sees the given section and nothing of the others. */
export function seenForm<T extends Document>(form: T, only: string | null): Visible<T> {
  if (only === null) return seenHead(form, only);
  const { answers, cellVersions, comments, carried } = form;
  return {
    ...seenHead(form, only),
    answers: cellsWithin(answers, only),
    cellVersions: cellsWithin(cellVersions, only),
    comments: commentsWithin(comments, only),
    carried: {
      cells: cellsWithin(carried.cells, only),
      confirmed: carried.confirmed.filter((section) => section === only),
    },
  };
}

export const isWithin = (cell: string, only: string | null): boolean =>
  only === null || cell.startsWith(`${only}.`);

export const cellsWithin = <T>(
  cells: Readonly<Record<string, T>>,
  only: string | null,
): Readonly<Record<string, T>> => ownOf(cells, only, (cell) => cell);

export const commentsWithin = (comments: FindingComments, only: string | null): FindingComments =>
  ownOf(comments, only, cellOfComment);

function ownOf<T>(
  all: Readonly<Record<string, T>>,
  only: string | null,
  cellOf: (key: string) => string,
): Readonly<Record<string, T>> {
  if (only === null) return all;
  return Object.fromEntries(Object.entries(all).filter(([key]) => isWithin(cellOf(key), only)));
}

/** @throws AppError `forbidden` when a guest reaches for a cell of another section */
export function requireWithin(cells: readonly string[], only: string | null): void {
  if (!cells.every((cell) => isWithin(cell, only)))
    throw new AppError('forbidden', 'delegation.other_section');
}
