import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Answers, CellKey, FormDefinition } from './model.ts';
import { askedAnswers } from './rules.asked.ts';
import { findCell, sectionOf, sectionsOf } from './rules.cells.ts';
import { checkAnswer } from './rules.input.ts';
import { sameAnswer } from './rules.merge.ts';

/** What the school has not taken as its own yet. */
export interface Carried {
  /** Cell → answer as it was carried over. */
  readonly cells: Answers;
  /** Sections that the school confirmed. */
  readonly confirmed: readonly string[];
}

/**
 * The answers of the previous collection with which the form begins: cells that the form still has and
 * whose answers it would take today. `renewed` names the sections that are told anew every time, such as who
 * fills the form in.
 */
export function carriedAnswers(
  def: FormDefinition,
  previous: Answers,
  renewed: readonly string[],
  today: LocalDate,
): Answers {
  return Object.fromEntries(
    Object.entries(askedAnswers(def, previous)).filter(([key, answer]) => {
      const spec = findCell(def, key);
      return spec && !renewed.includes(spec.section) && !checkAnswer(spec.field, answer, today);
    }),
  );
}

/** Whether the cell still stands as it was carried over and nobody has said that it is true. */
export function isUnconfirmed(carried: Carried, answers: Answers, key: CellKey): boolean {
  const before = carried.cells[key];
  return (
    before !== undefined &&
    sameAnswer(before, answers[key] ?? null) &&
    !carried.confirmed.includes(sectionOf(key))
  );
}

/** Sections that hold such cells, with their number and one of them, in printed order. */
export function unconfirmedSections(
  def: FormDefinition,
  answers: Answers,
  carried: Carried,
): { section: string; cells: number; first: CellKey }[] {
  const cells = Object.keys(carried.cells).filter((key) => isUnconfirmed(carried, answers, key));
  const counts = Map.groupBy(cells, sectionOf);
  return sectionsOf(def).flatMap(({ id }) => {
    const [first, ...others] = counts.get(id) ?? [];
    return first ? [{ section: id, cells: others.length + 1, first }] : [];
  });
}

/** How many answers stand as they were carried over: what the school did not have to type. */
export function countCarried(cells: Answers, answers: Answers): number {
  return Object.keys(answers).filter((key) => {
    const before = cells[key];
    return before !== undefined && sameAnswer(before, answers[key] ?? null);
  }).length;
}
