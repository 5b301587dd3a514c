import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { listCells, patternOf, sectionOf, sectionsOf } from '#domain/forms/rules.cells.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import type { Remark } from './model.review.ts';
import type { SurveyForm } from './model.ts';
import { isOpenSection } from './rules.sections.ts';

/** A form as far as its remarks go: whether and what came back, and what was sent when. */
export type ReturnedForm = Pick<SurveyForm, 'status' | 'openSections' | 'sent' | 'submittedAt'>;

/**
 * Remarks of a returned form that the school has met neither by word nor by deed: the last word under the remark is
 * not the school's, and the cell (of a remark on a section: each of its cells) is what it was when the remark was
 * made, or, where the reviewer has spoken again since, when it was sent last. Remarks on what was not given back
 * wait for nobody.
 * @param asked answers that would be sent now
 */
export function listUnanswered(
  form: ReturnedForm,
  remarks: readonly Remark[],
  asked: Answers,
): readonly Remark[] {
  if (form.status !== 'returned') return [];
  return remarks.filter((remark) => {
    if (remark.settled !== null || !isOpenSection(form.openSections, remark.section)) return false;
    const last = remark.replies.at(-1);
    if (last?.side === 'school') return false;
    const isAskedAnew = last !== undefined && form.submittedAt !== null && last.at >= form.submittedAt;
    return !isChanged(remark, isAskedAnew ? (form.sent ?? {}) : remark.stood, asked);
  });
}

function isChanged({ section, cell }: Remark, before: Answers, now: Answers): boolean {
  const cells =
    cell === null ? Object.keys({ ...before, ...now }).filter((one) => sectionOf(one) === section) : [cell];
  return cells.some((one) => !sameAnswer(before[one] ?? null, now[one] ?? null));
}

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
