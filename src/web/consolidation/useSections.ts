import { useSearch } from '@tanstack/react-router';
import type { CellKey, FormDefinition, Section } from '#domain/forms/model.ts';
import { sectionsWith } from '#domain/forms/rules.cells.ts';

/** Sections with figures, and the open one. */
export function useSections(
  def: FormDefinition,
  figures: Readonly<Record<CellKey, unknown>>,
): { sections: readonly Section[]; section: Section | undefined } {
  const { section: sectionId } = useSearch({ strict: false });
  const sections = sectionsWith(def, figures);
  return { sections, section: sections.find(({ id }) => id === sectionId) ?? sections[0] };
}
