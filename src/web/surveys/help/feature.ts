import type { Feature, Section } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { neededHelpPages } from './pages.ts';

const sections = [
  { key: 'help', to: '/help', letter: 'h', rights: ['help.read'], waits: [] },
] as const satisfies readonly Section[];

export const neededHelpFeature = {
  pages: neededHelpPages,
  sections,
  hits: { help: lazyPage(() => import('./HelpHit.tsx'), 'FoundHelp', ['help', 'search']) },
} as const satisfies Feature;
