import type { DeskAction } from '#domain/desk/model.ts';
import type { Right } from '#domain/rights.ts';

/**
 * The sections in their order: who sees them (any of the rights), the letter after `g`, and the desk
 * actions that wait there for this person.
 */
export const sections = [
  { key: 'desk', to: '/', letter: 'd', rights: [], waits: [] },
  { key: 'roadmap', to: '/roadmap', letter: 'r', rights: ['plan.read'], waits: [] },
  { key: 'orders', to: '/orders', letter: 'o', rights: ['draft.read'], waits: ['review_order'] },
  {
    key: 'assignments',
    to: '/assignments',
    letter: 'a',
    rights: ['assignment.read'],
    waits: ['report_assignment', 'decide_assignments'],
  },
  {
    key: 'surveys',
    to: '/surveys',
    letter: 's',
    rights: ['survey.read', 'survey.progress'],
    waits: ['fill_form', 'correct_form', 'review_forms', 'decide_changes'],
  },
  { key: 'consolidation', to: '/consolidation', letter: 'c', rights: ['consolidation.read'], waits: [] },
  { key: 'country', to: '/country', letter: 'f', rights: ['country.read'], waits: [] },
  { key: 'help', to: '/help', letter: 'h', rights: ['help.read'], waits: [] },
  { key: 'schoolLists', to: '/school-lists', letter: 'l', rights: ['school_list.read'], waits: [] },
  { key: 'organizations', to: '/organizations', letter: 'e', rights: ['directory.read'], waits: [] },
  { key: 'people', to: '/people', letter: 'p', rights: ['people.read'], waits: [] },
  { key: 'journal', to: '/journal', letter: 'j', rights: ['journal.read'], waits: [] },
] as const satisfies readonly Section[];

export interface Section {
  readonly key: string;
  readonly to: string;
  readonly letter: string;
  readonly rights: readonly Right[];
  readonly waits: readonly DeskAction['kind'][];
}

export function sectionsFor(rights: readonly Right[]) {
  return sections.filter(
    (section: Section) =>
      section.rights.length === 0 || section.rights.some((right) => rights.includes(right)),
  );
}

/** How many things of a section wait for the person. */
export function waitingIn(section: Section, actions: readonly DeskAction[]): number {
  return actions
    .filter((action) => section.waits.includes(action.kind))
    .reduce((sum, action) => sum + Math.max(action.count, 1), 0);
}
