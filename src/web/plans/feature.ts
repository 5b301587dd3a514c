import type { Feature } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { plansPages } from './pages.ts';

export const plansFeature = {
  pages: plansPages,
  hits: {
    item: lazyPage(() => import('./PlanHits.tsx'), 'FoundItem', ['search']),
    plan: lazyPage(() => import('./PlanHits.tsx'), 'FoundPlan', ['search']),
  },
} as const satisfies Feature;
