import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Section } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { isOpenSection } from '#domain/surveys/rules.sections.ts';
import type { FormStore } from '#web/forms/state/form-store.ts';

interface Shown {
  /** Those of the reader: a colleague has one of them only. */
  readonly sections: readonly Section[];
  readonly section: Section | undefined;
  /** The one that comes after it. */
  readonly next: Section | undefined;
  /** Whether the school may change it: it is not one of those left aside when others were given back. */
  readonly isOpen: boolean;
  /** The address says where to be. */
  readonly isPlaced: boolean;
}

/** The section in the address, or that of the cell in it, which is gone to; else the first one. */
export function useShownSection(form: SurveyForm, store: FormStore): Shown {
  const { section: id, cell } = useSearch({ from: '/frame/surveys/$formId' });
  const sections = sectionsOf(store.def).filter((one) => form.section === null || one.id === form.section);
  const wanted = id ?? cell?.split('.')[0];
  const section = sections.find((one) => one.id === wanted) ?? sections[0];
  useEffect(() => {
    if (cell) store.want(cell);
  }, [cell, store]);
  return {
    sections,
    section,
    next: section && sections[sections.indexOf(section) + 1],
    isOpen: section !== undefined && isOpenSection(form.openSections, section.id),
    isPlaced: id !== undefined || cell !== undefined,
  };
}
