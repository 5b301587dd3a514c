import type { Feature, Section } from '#web/lib/feature.ts';
import { journalPages } from './pages.ts';

const sections = [
  { key: 'journal', to: '/journal', letter: 'j', rights: ['journal.read'], waits: [] },
] as const satisfies readonly Section[];

export const journalFeature = { pages: journalPages, sections } as const satisfies Feature;
