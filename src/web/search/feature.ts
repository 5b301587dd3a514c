import type { Feature } from '#web/lib/feature.ts';
import { searchPages } from './pages.ts';

export const searchFeature = { pages: searchPages } as const satisfies Feature;
