import type { Feature, Section } from '#web/lib/feature.ts';
import { fulfilmentPages } from './pages.ts';

const sections = [
  { key: 'roadmap', to: '/roadmap', letter: 'r', rights: ['plan.read'], waits: [] },
] as const satisfies readonly Section[];

export const fulfilmentFeature = { pages: fulfilmentPages, sections } as const satisfies Feature;
