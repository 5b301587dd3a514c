import type { DeskAction, DeskTask } from '#domain/desk/model.ts';
import type { Right } from '#domain/rights.ts';
import { deskFeature } from '#web/desk/feature.ts';
import { features } from '#web/features.ts';
import { journalFeature } from '#web/journal/feature.ts';
import type { Section } from '#web/lib/feature.ts';

/** The sections in their order. */
export const sections = [deskFeature, ...features, journalFeature].flatMap((feature) =>
  'sections' in feature ? [...feature.sections] : [],
) satisfies readonly Section<DeskTask>[];

export function sectionsFor(rights: readonly Right[]) {
  return sections.filter(
    (section: Section) =>
      section.rights.length === 0 || section.rights.some((right) => rights.includes(right)),
  );
}

/** How many things of a section wait for the person. */
export function waitingIn(section: Section<DeskTask>, actions: readonly DeskAction[]): number {
  return actions
    .filter((action) => section.waits.includes(action.kind))
    .reduce((sum, action) => sum + Math.max(action.count, 1), 0);
}
