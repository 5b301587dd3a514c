import type { Feature, Section } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { directorySubjectLinks } from './links.ts';
import { directoryPages } from './pages.ts';

const sections = [
  { key: 'schoolLists', to: '/school-lists', letter: 'l', rights: ['school_list.read'], waits: [] },
  { key: 'organizations', to: '/organizations', letter: 'e', rights: ['directory.read'], waits: [] },
] as const satisfies readonly Section[];

export const directoryFeature = {
  pages: directoryPages,
  sections,
  subjects: directorySubjectLinks,
  hits: {
    organization: lazyPage(() => import('./DirectoryHits.tsx'), 'FoundOrganization', ['search']),
    municipality: lazyPage(() => import('./DirectoryHits.tsx'), 'FoundMunicipality', ['search']),
  },
} as const satisfies Feature;
