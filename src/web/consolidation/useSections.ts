import { useSearch } from '@tanstack/react-router';
import type { CellKey, FormDefinition, Section } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';

/** Sections with figures, and the open one. Who filled the form in is nothing to consolidate. */
export function useSections(
  def: FormDefinition,
  figures: Readonly<Record<CellKey, unknown>>,
): { sections: readonly Section[]; section: Section | undefined } {
  const { section: sectionId } = useSearch({ strict: false });
  const sections = sectionsOf(def).filter(({ id }) =>
    Object.keys(figures).some((key) => key.startsWith(`${id}.`)),
  );
  return { sections, section: sections.find(({ id }) => id === sectionId) ?? sections[0] };
}
