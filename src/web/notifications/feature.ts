import type { Feature } from '#web/lib/feature.ts';
import { notificationsPages } from './pages.ts';

export const notificationsFeature = { pages: notificationsPages } as const satisfies Feature;
