import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { listCells, patternOf, sectionOf, sectionsOf } from '#domain/forms/rules.cells.ts';
import type { Remark } from './model.review.ts';
import type { SurveyForm } from './model.ts';
import { differenceOf } from './rules.difference.ts';
import { isOpenSection } from './rules.sections.ts';

/** A form as far as its remarks go: whether it came back, when, with what, and what stood in it. */
export type ReturnedForm = Pick<SurveyForm, 'status' | 'openSections' | 'sent' | 'history'>;

/**
 * Remarks of a returned form that the school has met neither by deed nor by word: the cell (of a remark on a
 * section: every cell of it) is what was sent, and since the return the last word under the remark is not the
 * school's. Remarks on what was not given back wait for nobody.
 * @param asked answers that would be sent now
 */
export function listUnanswered(
  def: FormDefinition,
  form: ReturnedForm,
  remarks: readonly Remark[],
  asked: Answers,
): readonly Remark[] {
  if (form.status !== 'returned') return [];
  const changed = differenceOf(def, sentDocument(form), { answers: asked, comments: {} }).cells;
  const cells = new Set(changed.map(({ cell }) => cell));
  const sections = new Set(changed.map(({ cell }) => sectionOf(cell)));
  const returnedAt = form.history.find(({ step }) => returns.has(step))?.at ?? '';
  return remarks.filter(({ settled, section, cell, replies }) => {
    if (settled !== null || !isOpenSection(form.openSections, section)) return false;
    if (cell === null ? sections.has(section) : cells.has(cell)) return false;
    const last = replies.at(-1);
    return last === undefined || last.side !== 'school' || last.at < returnedAt;
  });
}

const returns: ReadonlySet<string> = new Set(['returned', 'acceptance_withdrawn']);
const sentDocument = ({ sent }: ReturnedForm) => ({ answers: sent ?? {}, comments: {} });

/** As the form is printed: by section, what is said of the section as a whole first, then by cell. */
export function inPrintedOrder(def: FormDefinition, remarks: readonly Remark[]): readonly Remark[] {
  const sections = new Map(sectionsOf(def).map(({ id }, place) => [id, place]));
  const cells = new Map(listCells(def).map(({ key }, place) => [key, place]));
  const placeOf = ({ cell }: Remark) => (cell === null ? -1 : (cells.get(patternOf(cell)) ?? cells.size));
  const sectionAt = ({ section }: Remark) => sections.get(section) ?? sections.size;
  return remarks.toSorted(
    (a, b) => sectionAt(a) - sectionAt(b) || placeOf(a) - placeOf(b) || a.at.localeCompare(b.at),
  );
}
