import type { FeatureTexts } from '#domain/texts/model.ts';

export const ordersTexts = {
  orders: { ru: () => import('./texts/ru/orders.ts'), en: () => import('./texts/en/orders.ts') },
  findings: { ru: () => import('./texts/ru/findings.ts'), en: () => import('./texts/en/findings.ts') },
  orderReview: {
    ru: () => import('./texts/ru/order-review.ts'),
    en: () => import('./texts/en/order-review.ts'),
  },
  parties: { ru: () => import('./texts/ru/parties.ts'), en: () => import('./texts/en/parties.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  desk: { ru: () => import('./texts/ru/desk.ts'), en: () => import('./texts/en/desk.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
