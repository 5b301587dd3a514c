import type { ReactNode } from 'react';
import { calendarFeature } from '#web/calendar/feature.ts';
import { features } from '#web/features.ts';

const fillings = [...features, calendarFeature].flatMap((feature) =>
  'fills' in feature ? [...feature.fills] : [],
);

/** What features show on pages of features to their left. */
export function FilledPlaces({ children }: { readonly children: ReactNode }) {
  let filled = children;
  for (const Filling of fillings.toReversed()) filled = <Filling>{filled}</Filling>;
  return filled;
}
