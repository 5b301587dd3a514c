import type { FeatureTexts } from '#domain/texts/model.ts';

export const calendarTexts = {
  calendar: { ru: () => import('./texts/ru/calendar.ts'), en: () => import('./texts/en/calendar.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
