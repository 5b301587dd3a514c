import type { FeatureTexts } from '#domain/texts/model.ts';

export const notificationsTexts = {
  mail: { ru: () => import('./texts/ru/mail.ts'), en: () => import('./texts/en/mail.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
