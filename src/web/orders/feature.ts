import type { OrderTask } from '#domain/orders/model.desk.ts';
import type { Feature, Section } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { orderSubjectLinks, orderTaskLinks } from './links.ts';
import { ordersPages } from './pages.ts';

const sections = [
  { key: 'orders', to: '/orders', letter: 'o', rights: ['draft.read'], waits: ['review_order'] },
] as const satisfies readonly Section<OrderTask>[];

export const ordersFeature = {
  pages: ordersPages,
  sections,
  tasks: orderTaskLinks,
  subjects: orderSubjectLinks,
  hits: { order: lazyPage(() => import('./OrderHit.tsx'), 'FoundOrder', ['search']) },
} as const satisfies Feature;
