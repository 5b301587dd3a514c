import type { Feature, Section } from '#web/lib/feature.ts';
import { peoplePages } from './pages.ts';

const sections = [
  { key: 'people', to: '/people', letter: 'p', rights: ['people.read'], waits: [] },
] as const satisfies readonly Section[];

export const peopleFeature = { pages: peoplePages, sections } as const satisfies Feature;
