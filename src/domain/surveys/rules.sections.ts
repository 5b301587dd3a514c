import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionOf, sectionsOf } from '#domain/forms/rules.cells.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { NewReturn, Remark } from './model.review.ts';

const LEAST_REASON = 5;

/** Sections given back (null: the whole form) and the reason; null leaves it to the remarks. */
export interface Return {
  readonly sections: readonly string[] | null;
  readonly reason: string | null;
}

/**
 * A return says what to correct: in words, or by an open remark in what is given back.
 * @throws AppError `invalid` for an unknown section or without either
 */
export function decideReturn(
  def: FormDefinition,
  { sections, reason }: NewReturn,
  remarks: readonly Pick<Remark, 'section' | 'settled'>[],
): Return {
  const known = sectionsOf(def).map(({ id }) => id);
  const given = known.filter((id) => sections === undefined || sections.includes(id));
  if (sections?.some((id) => !known.includes(id)))
    throw new AppError('invalid', 'survey.no_section', { field: 'sections' });
  const isAsked = remarks.some(({ section, settled }) => settled === null && given.includes(section));
  if (reason.length < LEAST_REASON && (reason.length > 0 || !isAsked))
    throw new AppError('invalid', 'survey.return_unexplained', { field: 'reason', count: LEAST_REASON });
  return { sections: given.length === known.length ? null : given, reason: reason || null };
}

/** While only some sections of a form are returned, the others stay as they are. */
export function isOpenSection(openSections: readonly string[] | null, section: string): boolean {
  return openSections === null || openSections.includes(section);
}

/** @throws AppError `conflict` naming the first section that was not given back */
export function requireOpenSections(openSections: readonly string[] | null, cells: readonly string[]): void {
  const closed = cells.map(sectionOf).find((section) => !isOpenSection(openSections, section));
  if (closed !== undefined) throw new AppError('conflict', 'survey.section_closed', { section: closed });
}
