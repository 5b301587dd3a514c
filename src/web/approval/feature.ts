import type { Feature } from '#web/lib/feature.ts';
import { approvalPages } from './pages.ts';

export const approvalFeature = { pages: approvalPages } as const satisfies Feature;
