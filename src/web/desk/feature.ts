import type { Feature, Section } from '#web/lib/feature.ts';
import { deskPages } from './pages.ts';

const sections = [
  { key: 'desk', to: '/', letter: 'd', rights: [], waits: [] },
] as const satisfies readonly Section[];

export const deskFeature = { pages: deskPages, sections } as const satisfies Feature;
