import type { PeopleTask } from '#domain/people/model.desk.ts';
import type { Feature, Section } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { peopleTaskLinks } from './links.ts';
import { peoplePages } from './pages.ts';

const sections = [
  { key: 'people', to: '/people', letter: 'p', rights: ['people.read'], waits: ['agree_appointments'] },
] as const satisfies readonly Section<PeopleTask>[];

export const peopleFeature = {
  pages: peoplePages,
  sections,
  tasks: peopleTaskLinks,
  hits: { person: lazyPage(() => import('./PersonHit.tsx'), 'FoundPerson', []) },
} as const satisfies Feature;
