import type { Feature, Section } from '#web/lib/feature.ts';
import { documentsPages } from './pages.ts';

const sections = [
  { key: 'papers', to: '/papers', letter: 'b', rights: ['paper.read'], waits: [] },
] as const satisfies readonly Section<never>[];

export const documentsFeature = { pages: documentsPages, sections } as const satisfies Feature;
