import type { Feature } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { plansPages } from './pages.ts';

export const plansFeature = {
  pages: plansPages,
  hits: {
    item: lazyPage(() => import('./PlanHits.tsx'), 'FoundItem'),
    plan: lazyPage(() => import('./PlanHits.tsx'), 'FoundPlan'),
  },
} as const satisfies Feature;
