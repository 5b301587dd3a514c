import type { Feature, Section } from '#web/lib/feature.ts';
import { consolidationPages } from './pages.ts';

const sections = [
  { key: 'consolidation', to: '/consolidation', letter: 'c', rights: ['consolidation.read'], waits: [] },
  { key: 'country', to: '/country', letter: 'f', rights: ['country.read'], waits: [] },
] as const satisfies readonly Section[];

export const consolidationFeature = { pages: consolidationPages, sections } as const satisfies Feature;
