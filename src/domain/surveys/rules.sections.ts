import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionOf, sectionsOf } from '#domain/forms/rules.cells.ts';
import { AppError, type Refusal, refused } from '#domain/kernel/errors.ts';
import { isReason, SHORTEST_REASON } from '#domain/kernel/reason.ts';
import type { NewReturn, Remark } from './model.review.ts';

/** Sections given back (null: the whole form) and the reason; null leaves it to the remarks. */
export interface Return {
  readonly sections: readonly string[] | null;
  readonly reason: string | null;
}

type OpenRemark = Pick<Remark, 'section' | 'settled'>;

const idsOf = (def: FormDefinition): string[] => sectionsOf(def).map(({ id }) => id);

/** Whether open remarks say what to correct in the given sections, all where none are named: the reason may be left out. */
export function isAsked(
  def: FormDefinition,
  sections: readonly string[] | undefined,
  remarks: readonly OpenRemark[],
): boolean {
  const given = sections ?? idsOf(def);
  return remarks.some(({ section, settled }) => settled === null && given.includes(section));
}

/** Why a form cannot be given back so, each by its field: what to correct is said in words or by an open remark. */
export function checkReturn(
  def: FormDefinition,
  { sections, reason }: NewReturn,
  remarks: readonly OpenRemark[],
): Refusal[] {
  const known = idsOf(def);
  const refusals: Refusal[] = [];
  if (sections && (sections.length === 0 || sections.some((id) => !known.includes(id))))
    refusals.push({ code: 'invalid', reason: 'survey.no_section', detail: { field: 'sections' } });
  if (reason === '' ? !isAsked(def, sections, remarks) : !isReason(reason)) {
    const detail = { field: 'reason', count: SHORTEST_REASON };
    refusals.push({ code: 'invalid', reason: 'survey.return_unexplained', detail });
  }
  return refusals;
}

/** @throws AppError `invalid` for an unknown section, or without a word or a remark on what to correct */
export function decideReturn(def: FormDefinition, given: NewReturn, remarks: readonly OpenRemark[]): Return {
  const [refusal] = checkReturn(def, given, remarks);
  if (refusal) throw refused(refusal);
  const known = idsOf(def);
  const sections = known.filter((id) => given.sections === undefined || given.sections.includes(id));
  return { sections: sections.length === known.length ? null : sections, reason: given.reason || null };
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
